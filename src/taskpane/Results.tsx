/** What an analysis found: the aging by currency, problems, the most urgent actions, and the sheets that were written. */
import { Body1, Caption1, Link, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../app/analyse";
import type { Published } from "../app/ports";
import { PANE } from "../locale/pane";
import { REPORT_WORDS } from "../locale/reports";
import { isoDate } from "../measures/calendar";
import { AgingCard } from "./AgingCard";
import { ActionList } from "./ActionList";
import { ProblemCounts } from "./ProblemCounts";
import { Section } from "./Section";
import type { PaneSession, PaneState } from "./session";
import { useSpeech } from "./words";

const useStyles = makeStyles({
  welcome: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Results({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element | null {
  const { say } = useSpeech();
  const { analysis, published } = state;
  if (!analysis) return state.running || state.failure ? null : <Welcome />;
  if (analysis.readings.length === 0) {
    return <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say(PANE.noLedger)}</MessageBarBody></MessageBar>;
  }
  return (
    <>
      {published && <WrittenSheets published={published} goTo={(sheet) => void session.goTo(sheet)} />}
      <Caption analysis={analysis} />
      {analysis.aging.totals.map((row) => <AgingCard key={row.currency} analysis={analysis} row={row} />)}
      <ProblemCounts problems={analysis.problems} />
      <ActionList analysis={analysis} />
    </>
  );
}

function Welcome(): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.welcome}>
      <Body1>{say(PANE.welcome)}</Body1>
      <Body1>{say(PANE.welcomeWrite)}</Body1>
    </div>
  );
}

/** As of when, from where, aged how, out of what. */
function Caption({ analysis }: { analysis: Analysis }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole, money } = useSpeech();
  const { asOf, asOfSource, aging, readings, book } = analysis;
  const rows = readings.reduce((sum, reading) => sum + reading.tally.used, 0);
  return (
    <div className={styles.quiet}>
      <Text block weight="semibold">{say(PANE.asOfCaption, { asOf: isoDate(asOf), source: say(REPORT_WORDS.asOfSources[asOfSource]) })}</Text>
      <Caption1 block>{say(PANE.basis[aging.basis])} · {say(PANE.ledgersRead, { ledgers: readings.length, rows: whole(rows) })}</Caption1>
      {aging.converted && (
        <Caption1 block>
          {say(PANE.converted, {
            currency: book.currencies[book.home]!, total: money(aging.converted.row.total, book.scale), overdue: money(aging.converted.row.overdue, book.scale),
          })}
        </Caption1>
      )}
    </div>
  );
}

function WrittenSheets({ published, goTo }: { published: Published[]; goTo: (sheet: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  return (
    <Section title={say(PANE.written)}>
      <ul className={styles.list}>
        {published.map(({ sheet, rows, kept }) => (
          <li key={sheet} className={styles.row}>
            <Link as="button" onClick={() => goTo(sheet)}>{sheet}</Link>
            <Caption1 className={styles.quiet}>
              {say(PANE.writtenRows, { rows: whole(rows) })}{kept > 0 && ` · ${say(PANE.writtenKept, { kept: whole(kept) })}`}
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
