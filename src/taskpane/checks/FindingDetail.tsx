/** One finding in full: what it says, its figure against the threshold, its course, what to do and who, what it gathers, the rows behind it. */
import { Button, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { figureText, findingOwner, historyText, memberName, nextText, sentenceText, type FindingContext } from "../../reports/findingText";
import { sourceLink } from "../../reports/sources";
import { useSpeech } from "../words";
import { TrendChart } from "./TrendChart";

type Finding = Analysis["findings"][number];

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  rows: { margin: 0, paddingInlineStart: "20px" },
  end: { paddingBottom: tokens.spacingVerticalS },
});

/** at first, and how many more each time that the user asks for more: a finding may have thousands */
const ROWS_SHOWN = 10;
const ROWS_MORE = 50;
const MEMBERS_SHOWN = 10;

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
  const ordered = [...members].sort((a, b) => b.amount - a.amount);
  return (
    <div className={styles.end}>
      <Caption1 block className={styles.term}>{say(CHECKS.members, { count: whole(members.length) })}</Caption1>
      <ul className={styles.rows}>
        {ordered.slice(0, MEMBERS_SHOWN).map((member, index) => (
          <li key={index}>
            <Text size={200}>{memberName(context, member)}</Text>
            {member.amount !== 0 && <Caption1> {money(member.amount, book.scale)}</Caption1>}
          </li>
        ))}
      </ul>
      {members.length > MEMBERS_SHOWN && <Caption1>{say(CHECKS.moreMembers, { count: whole(members.length - MEMBERS_SHOWN) })}</Caption1>}
    </div>
  );
}

function Rows({ analysis, finding, goTo }: Omit<FindingDetailProps, "context">): React.JSX.Element | null {
  const styles = useStyles();
  const { say, money, whole } = useSpeech();
  const [shown, setShown] = useState(ROWS_SHOWN);
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
        {rows.slice(0, shown).map(({ row, amount, link }, index) => (
          <li key={index}>
            <Link as="button" onClick={() => goTo(link.sheet, link.address)}><Text size={200}>{say(CHECKS.row, { sheet: link.sheet, row })}</Text></Link>
            {amount !== 0 && <Caption1> {money(amount, book.scale)}</Caption1>}
          </li>
        ))}
      </ul>
      {rows.length > shown && <Button size="small" onClick={() => setShown(shown + ROWS_MORE)}>{say(CHECKS.moreRows, { count: whole(Math.min(ROWS_MORE, rows.length - shown)) })}</Button>}
    </div>
  );
}
