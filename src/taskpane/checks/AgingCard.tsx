/** One currency's aging: balance, overdue, a bar of buckets with their amounts, and the tie to the ledger. */
import { Badge, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { AgingRow } from "../../book/types";
import { CARDS } from "../../locale/pane/cards";
import { ratio } from "../../measures/money";
import { useBalanceLines } from "../balanceLines";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { display: "flex", height: "12px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", forcedColorAdjust: "none" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "left" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  dot: { display: "inline-block", width: "10px", height: "10px", borderRadius: "2px", marginInlineEnd: "6px", forcedColorAdjust: "none" },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  tie: { alignSelf: "flex-start", whiteSpace: "normal", height: "auto" },
});

export function AgingCard({ analysis, row }: { analysis: Analysis; row: AgingRow }): React.JSX.Element {
  const styles = useStyles();
  const { say, money, percent } = useSpeech();
  const { scale, currencies } = analysis.book;
  const lines = useBalanceLines(analysis, row, CARDS);
  const overdueRate = ratio(row.overdue, row.debitTotal);
  return (
    <Section title={`${say(CARDS.aging)} · ${currencies[row.currency] || analysis.settings.homeCurrency}`}>
      <div className={styles.figures}>
        <Figure label={say(CARDS.receivables)} value={money(row.total, scale)} />
        <Figure label={say(CARDS.overdue)} value={money(row.overdue, scale)} />
        {overdueRate !== undefined && <Figure label={say(CARDS.overdueRate)} value={percent(overdueRate)} />}
      </div>
      <div className={styles.bar} aria-hidden="true">
        {lines.filter((line) => line.color && line.amount > 0).map((line) => (
          <div key={line.label} style={{ flexGrow: line.amount / row.debitTotal, backgroundColor: line.color }} />
        ))}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{say(CARDS.bucket)}</th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>{say(CARDS.amount)}</th>
            <th scope="col" className={`${styles.head} ${styles.number}`}>{say(CARDS.share)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <td>{line.color && <span className={styles.dot} style={{ backgroundColor: line.color }} />}{line.label}</td>
              <td className={styles.number}>{money(line.amount, scale)}</td>
              <td className={styles.number}>{line.color && row.debitTotal > 0 ? percent(line.amount / row.debitTotal) : ""}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <td>{say(CARDS.total)}</td>
            <td className={styles.number}>{money(row.total, scale)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <Tie analysis={analysis} row={row} />
    </Section>
  );
}

function Figure({ label, value }: { label: string; value: string }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <Caption1 block className={styles.quiet}>{label}</Caption1>
      <Text block size={400} weight="semibold">{value}</Text>
    </div>
  );
}

function Tie({ analysis, row }: { analysis: Analysis; row: AgingRow }): React.JSX.Element | null {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const tie = analysis.tieOut.find((one) => one.currency === row.currency);
  if (!tie) return null;
  const agrees = tie.difference === 0;
  return (
    <Badge className={styles.tie} appearance="tint" color={agrees ? "success" : "warning"} size="large">
      {agrees ? `✓ ${say(CARDS.ties)}` : `▲ ${say(CARDS.tiesNot, { difference: money(tie.difference, analysis.book.scale) })}`}
    </Badge>
  );
}
