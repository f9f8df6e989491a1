/** One finding in full: what it says, its figure against the threshold, its course, the rows behind it, what to do and who. */
import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { figureText, findingOwner, historyText, nextText, sentenceText, type FindingContext } from "../../reports/findingText";
import { sourceLink } from "../../reports/sources";
import { useSpeech } from "../words";
import { TrendChart } from "./TrendChart";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  rows: { margin: 0, paddingInlineStart: "20px" },
  end: { paddingBottom: tokens.spacingVerticalS },
});

const ROWS_SHOWN = 10;

export interface FindingDetailProps {
  analysis: Analysis;
  context: FindingContext;
  finding: Analysis["findings"][number];
  goTo: (sheet: string, address: string) => void;
}

export function FindingDetail({ analysis, context, finding, goTo }: FindingDetailProps): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const { book } = analysis;
  const { value, threshold, unit, amount } = finding;
  const facts = [
    [say(CHECKS.figure), figureText(context, value, unit)],
    [say(CHECKS.threshold), figureText(context, threshold, unit)],
    [say(CHECKS.atStake, { currency: book.currencies[book.home] ?? "" }), amount === 0 ? "" : money(amount, book.scale)],
    [say(CHECKS.next), nextText(context, finding)],
    [say(CHECKS.owner), findingOwner(context, finding)],
    [say(CHECKS.history), historyText(context, finding)],
  ].filter(([, text]) => text !== "");
  return (
    <>
      <Text>{sentenceText(context, finding)}</Text>
      <TrendChart context={context} finding={finding} />
      <dl className={styles.facts}>
        {facts.map(([term, text]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt className={styles.term}><Caption1>{term}</Caption1></dt>
            <dd className={styles.value}><Text size={200}>{text}</Text></dd>
          </div>
        ))}
      </dl>
      <Rows analysis={analysis} finding={finding} goTo={goTo} />
    </>
  );
}

function Rows({ analysis, finding, goTo }: Omit<FindingDetailProps, "context">): React.JSX.Element | null {
  const styles = useStyles();
  const { say, money, whole } = useSpeech();
  const { book } = analysis;
  const rows = finding.rows.flatMap((row) => {
    const sheet = book.sheets[row.reading];
    const link = sheet !== undefined && row.row > 0 ? sourceLink(book, { reading: row.reading, sheet, row: row.row }) : undefined;
    return link ? [{ ...row, link }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <div className={styles.end}>
      <Caption1 block className={styles.term}>{say(CHECKS.rows, { count: whole(rows.length) })}</Caption1>
      <ul className={styles.rows}>
        {rows.slice(0, ROWS_SHOWN).map(({ row, amount, link }, index) => (
          <li key={index}>
            <Link as="button" onClick={() => goTo(link.sheet, link.address)}><Text size={200}>{say(CHECKS.row, { sheet: link.sheet, row })}</Text></Link>
            {amount !== 0 && <Caption1> {money(amount, book.scale)}</Caption1>}
          </li>
        ))}
      </ul>
      {rows.length > ROWS_SHOWN && <Caption1>{say(CHECKS.moreRows, { count: whole(rows.length - ROWS_SHOWN) })}</Caption1>}
    </div>
  );
}
