/** What the place "Ledgers" shows after an analysis: every ledger that was found, how it was read, and what is wrong in it; or why none was found. */
import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { forgetChoices, readAgain } from "../../app/ledgerColumns";
import type { Analysis } from "../../app/analyse";
import { LEDGERS } from "../../locale/pane/ledgers";
import { TEMPLATES } from "../../locale/pane/templates";
import { listOf } from "../listOf";
import { Section } from "../Section";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { Beginning, ToTemplates } from "./Beginning";
import { LedgerCard } from "./LedgerCard";
import { ProblemList } from "./ProblemList";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  next: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  ignored: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export interface LedgersContentProps {
  session: PaneSession;
  analysis: Analysis;
  /** a run is under way, nothing can be changed */
  busy: boolean;
}

export function LedgersContent({ session, analysis, busy }: LedgersContentProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  if (analysis.readings.length === 0) {
    return (
      <>
        <NothingFound session={session} analysis={analysis} busy={busy} />
        <Remembered session={session} analysis={analysis} busy={busy} />
      </>
    );
  }
  const read = new Set(analysis.readings.map(({ layout }) => layout.sheet));
  const others = analysis.problems.filter(({ sheet }) => !read.has(sheet));
  return (
    <>
      <div className={styles.next}>
        <Text>{say(LEDGERS.next)}</Text>
        <Button size="small" disabled={busy} onClick={() => session.show("checks")}>{say(LEDGERS.toChecks)}</Button>
      </div>
      <Subtitle2 as="h2" className={styles.title}>{say(LEDGERS.title)}</Subtitle2>
      <ul className={styles.list}>
        {analysis.readings.map((reading, index) => (
          <LedgerCard key={`${reading.layout.sheet}/${index}`} session={session} analysis={analysis} reading={reading} busy={busy} />
        ))}
      </ul>
      {others.length > 0 && <Section title={say(LEDGERS.otherProblems)}><ProblemList analysis={analysis} problems={others} goTo={session.jump} /></Section>}
      <Remembered session={session} analysis={analysis} busy={busy} />
      <div className={styles.column}><ToTemplates session={session} words={LEDGERS.ledgerMissing} /></div>
    </>
  );
}

function NothingFound({ session, analysis, busy }: LedgersContentProps): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const visible = analysis.facts.sheets.filter(({ visibility, report }) => visibility === "visible" && report === undefined);
  const empty = visible.every(({ cells }) => cells.every((row) => row.every((cell) => cell === "" || cell === null)));
  const [title, text] = empty
    ? [LEDGERS.emptyTitle, say(LEDGERS.empty)]
    : [LEDGERS.noneTitle, say(LEDGERS.none, { sheets: visible.length, names: listOf(visible.map(({ sheet }) => sheet), language) })];
  return (
    <Beginning title={say(title)} text={text} busy={busy} find={() => void session.analyse()}>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => session.show("templates")}>{say(TEMPLATES.toTemplates)}</Button>
        <Button disabled={busy} onClick={() => void session.insertSample()}>{say(TEMPLATES.insertSample)}</Button>
      </div>
    </Beginning>
  );
}

/** The user's choices stay in force unseen, e.g. for a sheet that is not to be read: here they can be taken back. */
function Remembered({ session, analysis, busy }: LedgersContentProps): React.JSX.Element | null {
  const styles = useStyles();
  const { say } = useSpeech();
  const { mappings, ignoredTables } = analysis.settings;
  const count = Object.keys(mappings).length;
  if (count + ignoredTables.length === 0) return null;
  return (
    <div className={styles.column}>
      {ignoredTables.length > 0 && <Ignored session={session} tables={ignoredTables} busy={busy} />}
      {count > 0 && <Caption1>{say(LEDGERS.remembered, { count })}</Caption1>}
      <Button size="small" disabled={busy} onClick={() => void session.changeSettings((settings) => forgetChoices(settings))}>{say(LEDGERS.forgetAll)}</Button>
    </div>
  );
}

/** Tables that are not read on the user's word, each with the way back. */
function Ignored({ session, tables, busy }: { session: PaneSession; tables: Analysis["settings"]["ignoredTables"]; busy: boolean }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <>
      <Caption1>{say(LEDGERS.ignored)}</Caption1>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={`${table.sheet}|${table.signature}`} className={styles.ignored}>
            <Text>{table.sheet}</Text>
            <Button size="small" disabled={busy} aria-label={say(LEDGERS.readAgainOf, { sheet: table.sheet })} onClick={() => void session.changeSettings((settings) => readAgain(settings, table))}>{say(LEDGERS.readAgain)}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
