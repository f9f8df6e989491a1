/** The place "Reports": which sheets to write, what that replaces and what it keeps, and the links afterwards. */
import { Body1, Button, Caption1, Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import type { Analysis } from "../../app/analyse";
import { REPORTS_PLACE } from "../../locale/pane/reports";
import { REPORT_WORDS } from "../../locale/reports";
import type { ReportId } from "../../reports/sheetModel";
import { NoLedger } from "../NoLedger";
import type { PaneState } from "../paneState";
import { Section } from "../Section";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { WrittenSheets } from "./WrittenSheets";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Its earlier rows stay: it is added to, never replaced. */
const RUN_LOG: ReportId = "runLog";

export function ReportsPlace({ session, state }: { session: PaneSession; state: PaneState }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { analysis, running, published } = state;
  const busy = running !== undefined;
  return (
    <>
      {published && <WrittenSheets published={published} goTo={session.jump} />}
      {!analysis ? (
        <div className={styles.column}>
          <Body1>{say(REPORTS_PLACE.intro)}</Body1>
          <Body1>{say(REPORTS_PLACE.analyseFirst)}</Body1>
          <Button appearance="primary" disabled={busy} onClick={() => void session.analyse()}>{say(REPORTS_PLACE.analyse)}</Button>
        </div>
      ) : analysis.readings.length === 0 ? <NoLedger session={session} words={REPORTS_PLACE.noContent} /> : <Choice session={session} state={state} analysis={analysis} />}
    </>
  );
}

function Choice({ session, state, analysis }: { session: PaneSession; state: PaneState; analysis: Analysis }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { running, contents, unwanted } = state;
  const offered = contents ?? [];
  const chosen = offered.filter((report) => !unwanted.includes(report));
  const busy = running !== undefined;
  const sheets = existingSheets(analysis, state.published);
  const want = (report: ReportId, wanting: boolean): void => session.leaveOut([...unwanted.filter((one) => one !== report), ...(wanting ? [] : [report])]);
  return (
    <Section title={say(REPORTS_PLACE.title)}>
      <Caption1 className={styles.quiet}>{contents ? say(REPORTS_PLACE.intro) : say(REPORTS_PLACE.deciding)}</Caption1>
      <div className={styles.buttons}>
        <Button size="small" disabled={busy} onClick={() => session.leaveOut([])}>{say(REPORTS_PLACE.all)}</Button>
        <Button size="small" disabled={busy} onClick={() => session.leaveOut(offered)}>{say(REPORTS_PLACE.none)}</Button>
      </div>
      <ul className={styles.list}>
        {offered.map((report) => (
          <li key={report} className={styles.item}>
            <Checkbox label={say(REPORT_WORDS.titles[report])} disabled={busy} checked={!unwanted.includes(report)} onChange={(_, { checked }) => want(report, checked === true)} />
            <Effect report={report} sheet={sheets.get(report)} />
          </li>
        ))}
      </ul>
      <BeforeWriting
        analysis={analysis} replaced={chosen.filter((report) => sheets.has(report) && report !== RUN_LOG).length} created={chosen.filter((report) => !sheets.has(report)).length}
        appended={chosen.includes(RUN_LOG) ? sheets.get(RUN_LOG) : undefined}
      />
      <Button appearance="primary" icon={<DocumentTableRegular />} disabled={busy || chosen.length === 0 || analysis.facts.readOnly} onClick={() => void session.write(chosen)}>
        {say(REPORTS_PLACE.write, { count: chosen.length })}
      </Button>
    </Section>
  );
}

/** What writing this one does to the workbook. */
function Effect({ report, sheet }: { report: ReportId; sheet: string | undefined }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  if (sheet === undefined) return <Caption1 className={styles.quiet}>{say(REPORTS_PLACE.creates)}</Caption1>;
  const hasOtherName = sheet !== say(REPORT_WORDS.titles[report]);
  const words = report === RUN_LOG ? (hasOtherName ? REPORTS_PLACE.appendsRenamed : REPORTS_PLACE.appends) : hasOtherName ? REPORTS_PLACE.replacesRenamed : REPORTS_PLACE.replaces;
  return <Caption1 className={styles.quiet}>{say(words, { sheet })}</Caption1>;
}

interface BeforeWritingProps {
  analysis: Analysis;
  replaced: number;
  created: number;
  /** the sheet of the run log, when a row is added to it */
  appended: string | undefined;
}

function BeforeWriting({ analysis, replaced, created, appended }: BeforeWritingProps): React.JSX.Element {
  const { say } = useSpeech();
  return (
    <>
      <Caption1>{appended === undefined ? say(REPORTS_PLACE.replaced, { count: replaced, created }) : say(REPORTS_PLACE.replacedAndAppended, { count: replaced, created, sheet: appended })}</Caption1>
      {replaced > 0 && <Caption1>{say(REPORTS_PLACE.kept)}</Caption1>}
      {analysis.facts.shared && <MessageBar intent="info" layout="multiline"><MessageBarBody>{say(REPORTS_PLACE.shared)}</MessageBarBody></MessageBar>}
    </>
  );
}

/** The sheets that carry a report already: as found when the ledgers were read, and as written since. */
function existingSheets(analysis: Analysis, published: PaneState["published"]): Map<ReportId, string> {
  const found = analysis.facts.sheets.flatMap(({ report, sheet }) => (report ? [[report, sheet] as const] : []));
  return new Map([...found, ...(published ?? []).map(({ report, sheet }) => [report, sheet] as const)]);
}
