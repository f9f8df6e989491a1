/** One finding in full: what it says, its figure against the threshold, its course, what to do and who, what it gathers, the rows behind it. */
import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { figureText, findingOwner, historyText, memberName, nextText, sentenceText, type FindingContext } from "../../reports/findingText";
import { sourceLink } from "../../reports/sources";
import { useLongList } from "../useLongList";
import { useSpeech } from "../words";
import { TrendChart } from "./TrendChart";

type Finding = Analysis["findings"][number];

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: "tabular-nums", marginInlineStart: "auto" },
  end: { paddingBottom: tokens.spacingVerticalS },
});

/** at first, and how many more each time that the user asks for more */
const SHOWN = 10;
const MORE = 50;

export interface FindingDetailProps {
  analysis: Analysis;
  context: FindingContext;
  finding: Finding;
  goTo: (sheet: string, address: string) => void;
}

export function FindingDetail({ analysis, context, finding, goTo }: FindingDetailProps): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const { book } = analysis;
  const { value, threshold, unit, amount } = finding;
  const facts = [
    // Of a gathered one it is the number of its members, which stands with their names.
    [say(CHECKS.figure), finding.members ? "" : figureText(context, value, unit)],
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
      {finding.members && <Members context={context} members={finding.members} />}
      <Rows analysis={analysis} finding={finding} goTo={goTo} />
    </>
  );
}

/** What stands together in one finding, by name, most money first. */
function Members({ context, members }: { context: FindingContext; members: readonly Finding[] }): React.JSX.Element {
  const styles = useStyles();
  const { say, money, whole } = useSpeech();
  const { book } = context;
  return (
    <LongList title={say(CHECKS.members, { count: whole(members.length) })} items={[...members].sort((a, b) => b.amount - a.amount)}>
      {(member) => (
        <>
          <Text size={200}>{memberName(context, member)}</Text>
          {member.amount !== 0 && <Caption1 className={styles.amount}>{money(member.amount, book.scale)}</Caption1>}
        </>
      )}
    </LongList>
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
    <LongList title={say(CHECKS.rows, { count: whole(rows.length) })} items={rows}>
      {({ row, amount, link }) => (
        <>
          <Link as="button" onClick={() => goTo(link.sheet, link.address)}><Text size={200}>{say(CHECKS.row, { sheet: link.sheet, row })}</Text></Link>
          {amount !== 0 && <Caption1 className={styles.amount}>{money(amount, book.scale)}</Caption1>}
        </>
      )}
    </LongList>
  );
}

function LongList<Item>({ title, items, children }: { title: string; items: readonly Item[]; children: (item: Item) => React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  const { shown, moreButton } = useLongList(items, { first: SHOWN, more: MORE, words: CHECKS.more });
  return (
    <div className={styles.end}>
      <Caption1 block className={styles.term}>{title}</Caption1>
      <ul className={styles.rows}>
        {shown.map((item, index) => <li key={index} className={styles.row}>{children(item)}</li>)}
      </ul>
      {moreButton}
    </div>
  );
}
