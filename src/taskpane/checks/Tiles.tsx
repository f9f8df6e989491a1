/** The figures in brief: balance, overdue and its share in the home currency, and how much needs action now. */
import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { ratio } from "../../measures/money";
import { listOf } from "../listOf";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, margin: 0 },
  tile: {
    padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow2, outline: "1px solid transparent",
    display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end", minWidth: 0,
  },
  figure: { margin: 0, fontVariantNumeric: "tabular-nums" },
  urgent: { color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Tiles({ analysis }: { analysis: Analysis }): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const tiles = useTiles(analysis);
  const { aging: { converted }, book } = analysis;
  const missing = (converted?.missing ?? []).map((currency) => book.currencies[currency] ?? "");
  return (
    <>
      <dl className={styles.tiles}>
        {tiles.map(({ label, figure, isUrgent }) => (
          <div key={label} className={styles.tile}>
            <dd className={styles.figure}><Text size={400} weight="semibold" className={isUrgent ? styles.urgent : undefined}>{figure}</Text></dd>
            <dt><Caption1 className={styles.quiet}>{label}</Caption1></dt>
          </div>
        ))}
      </dl>
      {missing.length > 0 && <Caption1 className={styles.quiet}>{say(CHECKS.notConverted, { currencies: listOf(missing, language) })}</Caption1>}
    </>
  );
}

/** Currencies are never added up: without rates the tiles speak of the home currency, or of the only one there is. */
function useTiles({ aging, book, findings }: Analysis): { label: string; figure: string; isUrgent?: boolean }[] {
  const { say, money, percent, whole } = useSpeech();
  const row = aging.converted?.row ?? aging.totals.find(({ currency }) => currency === book.home) ?? aging.totals[0];
  const rate = row && ratio(row.overdue, row.debitTotal);
  const urgent = findings.filter(({ severity, history }) => severity === "red" && history !== "cleared").length;
  return [
    ...(row ? [
      { label: say(aging.converted ? CHECKS.balanceConverted : CHECKS.balance, { currency: book.currencies[row.currency] ?? "" }), figure: money(row.total, book.scale) },
      { label: say(CHECKS.overdue), figure: money(row.overdue, book.scale) },
    ] : []),
    ...(rate === undefined ? [] : [{ label: say(CHECKS.overdueRate), figure: percent(rate) }]),
    { label: say(CHECKS.urgent), figure: whole(urgent), isUrgent: urgent > 0 },
  ];
}
