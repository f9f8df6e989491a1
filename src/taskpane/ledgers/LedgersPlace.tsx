/** The place "Ledgers": every ledger that was found, how it was read, and what is wrong in it; or why none was found. */
import { Body1, Button, Caption1, Subtitle2, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { forgetChoices } from "../../app/ledgerColumns";
import type { Analysis } from "../../app/analyse";
import { LEDGERS } from "../../locale/pane/ledgers";
import { listOf } from "../listOf";
import type { PaneState } from "../paneState";
import { Section } from "../Section";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { LedgerCard } from "./LedgerCard";
import { ProblemList } from "./ProblemList";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export function LedgersPlace({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { analysis, running } = state;
  const busy = running !== undefined;
  if (!analysis) return <Beginning text={say(LEDGERS.welcome)} busy={busy} find={() => void session.analyse()} />;
  if (analysis.readings.length === 0) {
    return (
      <>
        <NothingFound analysis={analysis} busy={busy} find={() => void session.analyse()} />
        <Remembered session={session} analysis={analysis} busy={busy} />
      </>
    );
  }
  const read = new Set(analysis.readings.map(({ layout }) => layout.sheet));
  const others = analysis.problems.filter(({ sheet }) => !read.has(sheet));
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>{say(LEDGERS.title)}</Subtitle2>
      <ul className={styles.list}>
        {analysis.readings.map((reading, index) => (
          <LedgerCard key={`${reading.layout.sheet}/${index}`} session={session} analysis={analysis} reading={reading} busy={busy} />
        ))}
      </ul>
      {others.length > 0 && <Section title={say(LEDGERS.otherProblems)}><ProblemList analysis={analysis} problems={others} goTo={session.jump} /></Section>}
      <Remembered session={session} analysis={analysis} busy={busy} />
    </>
  );
}

function Beginning({ title, text, busy, find }: { title?: string; text: string; busy: boolean; find: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.column}>
      {title !== undefined && <Title3 as="h2" className={styles.title}>{title}</Title3>}
      <Body1>{text}</Body1>
      <Button appearance="primary" icon={<SearchRegular />} disabled={busy} onClick={find}>{say(LEDGERS.find)}</Button>
    </div>
  );
}

function NothingFound({ analysis, busy, find }: { analysis: Analysis; busy: boolean; find: () => void }): React.JSX.Element {
  const { say, language } = useSpeech();
  const visible = analysis.facts.sheets.filter(({ visibility, report }) => visibility === "visible" && report === undefined);
  const empty = visible.every(({ cells }) => cells.every((row) => row.every((cell) => cell === "" || cell === null)));
  if (empty) return <Beginning title={say(LEDGERS.emptyTitle)} text={say(LEDGERS.empty)} busy={busy} find={find} />;
  const names = listOf(visible.map(({ sheet }) => sheet), language);
  return <Beginning title={say(LEDGERS.noneTitle)} text={say(LEDGERS.none, { sheets: visible.length, names })} busy={busy} find={find} />;
}

/** The user's choices stay in force unseen, e.g. for a sheet that is not to be read: here they can be taken back. */
function Remembered({ session, analysis, busy }: { session: PaneSession; analysis: Analysis; busy: boolean }): React.JSX.Element | null {
  const styles = useStyles();
  const { say } = useSpeech();
  const count = Object.keys(analysis.settings.mappings).length;
  if (count === 0) return null;
  return (
    <div className={styles.column}>
      <Caption1>{say(LEDGERS.remembered, { count })}</Caption1>
      <Button size="small" disabled={busy} onClick={() => void session.changeSettings((settings) => forgetChoices(settings))}>{say(LEDGERS.forgetAll)}</Button>
    </div>
  );
}
