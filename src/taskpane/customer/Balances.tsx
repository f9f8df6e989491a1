/** What the customer owes, by age, in each currency on its own: a bar and a table. */
import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import type { AgingRow } from "../../book/types";
import { CUSTOMER } from "../../locale/pane/customer";
import { ratio } from "../../measures/money";
import { useBalanceLines } from "../balanceLines";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  account: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bar: { display: "flex", height: "12px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", forcedColorAdjust: "none" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXXS },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start" },
  name: { fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  dot: { display: "inline-block", width: "10px", height: "10px", borderRadius: "2px", marginInlineEnd: "6px", forcedColorAdjust: "none" },
  sum: { fontWeight: tokens.fontWeightSemibold, "& > *": { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

export function Balances({ analysis, card }: { analysis: Analysis; card: CustomerCard }): React.JSX.Element {
  const { say } = useSpeech();
  return (
    <Section title={say(CUSTOMER.balance)}>
      {card.accounts.length === 0 && <Body1>{say(CUSTOMER.noBalance)}</Body1>}
      {card.accounts.map((row) => <Account key={row.currency} analysis={analysis} row={row} />)}
    </Section>
  );
}

function Account({ analysis, row }: { analysis: Analysis; row: AgingRow }): React.JSX.Element {
  const styles = useStyles();
  const { say, money, percent } = useSpeech();
  const { scale, currencies } = analysis.book;
  const lines = useBalanceLines(analysis, row, CUSTOMER);
  const number = `${styles.number}`;
  return (
    <div className={styles.account}>
      <div className={styles.bar} aria-hidden="true">
        {lines.filter(({ color, amount }) => color && amount > 0).map(({ label, amount, color }) => <div key={label} style={{ flexGrow: amount / row.debitTotal, backgroundColor: color }} />)}
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>{say(CUSTOMER.balanceIn, { currency: currencies[row.currency] || analysis.settings.homeCurrency })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{say(CUSTOMER.bucket)}</th>
            <th scope="col" className={`${styles.head} ${number}`}>{say(CUSTOMER.amount)}</th>
            <th scope="col" className={`${styles.head} ${number}`}>{say(CUSTOMER.share)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, amount, color }) => {
            const share = color ? ratio(amount, row.debitTotal) : undefined;
            return (
              <tr key={label}>
                <th scope="row" className={styles.name}>{color && <span className={styles.dot} style={{ backgroundColor: color }} />}{label}</th>
                <td className={number}>{money(amount, scale)}</td>
                <td className={number}>{share === undefined ? "" : percent(share)}</td>
              </tr>
            );
          })}
          <tr className={styles.sum}>
            <th scope="row" className={styles.name}>{say(CUSTOMER.total)}</th>
            <td className={number}>{money(row.total, scale)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row" className={styles.name}>{say(CUSTOMER.overdue)}</th>
            <td className={number}>{money(row.overdue, scale)}</td>
            <td className={number}>{row.debitTotal > 0 ? percent(row.overdue / row.debitTotal) : ""}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
