/** The place "Checks": the as-of date, the run, the figures in brief, and the findings. */
import { Body1, Button, Caption1, Field, Input, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { LEDGERS } from "../../locale/pane/ledgers";
import { SHELL } from "../../locale/pane/shell";
import { REPORT_WORDS } from "../../locale/reports";
import { isoDate, parseIsoDate, type DayNumber } from "../../measures/calendar";
import type { PaneState } from "../paneState";
import { NoLedger } from "../NoLedger";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { ActionList } from "./ActionList";
import { AgingCard } from "./AgingCard";
import { FindingList } from "./FindingList";
import { Tiles } from "./Tiles";

const useStyles = makeStyles({
  controls: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function ChecksPlace({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { analysis, running, asOf } = state;
  const busy = running !== undefined;
  return (
    <>
      <div className={styles.controls}>
        <AsOfField asOf={asOf} busy={busy} choose={(day) => session.setAsOf(day)} />
        <Button appearance="primary" icon={<PlayRegular />} disabled={busy} onClick={() => void session.analyse()}>{say(SHELL.analyse)}</Button>
      </div>
      {!analysis ? !busy && <Body1>{say(LEDGERS.welcome)}</Body1> : analysis.readings.length === 0 ? <NoLedger session={session} words={LEDGERS.noneTitle} /> : <Found session={session} analysis={analysis} />}
    </>
  );
}

/** While a date is typed its year is none yet, e.g. 0020: what stands in the field stays, and the day before it holds. */
function AsOfField({ asOf, busy, choose }: { asOf: DayNumber | undefined; busy: boolean; choose: (day: DayNumber | undefined) => void }): React.JSX.Element {
  const { say } = useSpeech();
  const [text, setText] = useState(asOf === undefined ? "" : isoDate(asOf));
  const type = (value: string): void => {
    const day = parseIsoDate(value);
    setText(value);
    if (day !== undefined || value === "") choose(day);
  };
  return (
    <Field label={say(CHECKS.asOf)} hint={say(CHECKS.asOfHint)}>
      <Input type="date" disabled={busy} value={text} onChange={(_, { value }) => type(value)} />
    </Field>
  );
}

function Found({ session, analysis }: { session: PaneSession; analysis: Analysis }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { asOf, asOfSource, aging, readings } = analysis;
  const today = session.today();
  const rows = readings.reduce((sum, { tally }) => sum + tally.used, 0);
  return (
    <>
      <div className={styles.quiet}>
        <Text block weight="semibold">{say(CHECKS.asOfCaption, { asOf: isoDate(asOf), source: say(REPORT_WORDS.asOfSources[asOfSource]) })}</Text>
        <Caption1 block>{aging.totals.length > 0 && `${say(REPORT_WORDS.basis[aging.basis])} · `}{say(CHECKS.ledgersRead, { ledgers: readings.length, rows: whole(rows) })}</Caption1>
      </div>
      {asOf > today && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say(CHECKS.asOfAhead, { today: isoDate(today) })}</MessageBarBody></MessageBar>}
      <Tiles analysis={analysis} />
      <FindingList analysis={analysis} goTo={session.jump} />
      {aging.totals.map((row) => <AgingCard key={row.currency} analysis={analysis} row={row} />)}
      {aging.totals.length > 0 ? <ActionList analysis={analysis} showCustomer={(customer) => session.showCustomer(customer)} /> : <Body1>{say(CHECKS.unsavedReceivables)}</Body1>}
    </>
  );
}
