/** Twelve months of payments as small bars, in time and late, and the same as a table. */
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  chart: { width: "100%", height: "72px", display: "block", forcedColorAdjust: "none" },
  onTime: { fill: tokens.colorBrandBackground },
  late: { fill: tokens.colorPaletteDarkOrangeForeground3 },
  axis: { stroke: tokens.colorNeutralStroke1 },
  ends: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground3 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  sign: { display: "inline-block", width: "10px", height: "10px", borderRadius: "2px", marginInlineEnd: "6px", forcedColorAdjust: "none" },
  onTimeSign: { backgroundColor: tokens.colorBrandBackground },
  lateSign: { backgroundColor: tokens.colorPaletteDarkOrangeForeground3 },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "end" },
  name: { fontWeight: tokens.fontWeightRegular, textAlign: "start" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

const [WIDTH, HEIGHT] = [240, 72];
/** of a month's place that its bar fills */
const BAR_SHARE = 0.7;

export function PaymentHistory({ analysis, card: { months } }: { analysis: Analysis; card: CustomerCard }): React.JSX.Element {
  const { say } = useSpeech();
  const { book, settings } = analysis;
  const title = say(CUSTOMER.history, { currency: book.currencies[book.home] || settings.homeCurrency });
  const isPaid = months.some(({ onTime, late }) => onTime + late > 0);
  return (
    <Section title={title}>
      {months.length === 0 ? <Body1>{say(CUSTOMER.noHistory)}</Body1> : !isPaid ? <Body1>{say(CUSTOMER.noPayments)}</Body1> : (
        <>
          <Caption1>{say(CUSTOMER.historyHint)}</Caption1>
          <Chart months={months} scale={book.scale} />
          <Disclosure summary={say(CUSTOMER.asTable)}>{() => <MonthTable months={months} scale={book.scale} />}</Disclosure>
        </>
      )}
    </Section>
  );
}

type Months = { months: CustomerCard["months"]; scale: number };

function Chart({ months, scale }: Months): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const highest = Math.max(...months.map(({ onTime, late }) => onTime + late));
  const place = WIDTH / months.length;
  const height = (amount: number) => (amount / highest) * (HEIGHT - 2);
  const sum = (part: "onTime" | "late") => money(months.reduce((total, month) => total + month[part], 0), scale);
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={say(CUSTOMER.chart, { onTime: sum("onTime"), late: sum("late") })}>
        {months.map(({ month, onTime, late }, index) => {
          const x = (index + (1 - BAR_SHARE) / 2) * place;
          const [low, high] = [height(onTime), height(late)];
          return (
            <g key={month}>
              <rect className={styles.onTime} x={x} width={place * BAR_SHARE} y={HEIGHT - 1 - low} height={low} />
              <rect className={styles.late} x={x} width={place * BAR_SHARE} y={HEIGHT - 1 - low - high} height={high} />
            </g>
          );
        })}
        <line className={styles.axis} x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={styles.ends} aria-hidden="true"><Caption1>{months[0]!.month}</Caption1><Caption1>{months.at(-1)!.month}</Caption1></div>
      <figcaption className={styles.legend}>
        <Caption1><span className={`${styles.sign} ${styles.onTimeSign}`} />{say(CUSTOMER.onTime)} {sum("onTime")}</Caption1>
        <Caption1><span className={`${styles.sign} ${styles.lateSign}`} />{say(CUSTOMER.late)} {sum("late")}</Caption1>
      </figcaption>
    </figure>
  );
}

function MonthTable({ months, scale }: Months): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const number = styles.number;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>{say(CUSTOMER.month)}</th>
          {[CUSTOMER.onTime, CUSTOMER.late, CUSTOMER.daysLate].map((words) => <th key={words.en} scope="col" className={styles.head}>{say(words)}</th>)}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, onTime, late, daysLate }) => (
          <tr key={month}>
            <th scope="row" className={styles.name}>{month}</th>
            <td className={number}>{money(onTime, scale)}</td>
            <td className={number}>{money(late, scale)}</td>
            <td className={number}>{daysLate === undefined ? "–" : daysLate.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
