/** The customer's score and grade with the reasons, and its limit against what we stand to lose. */
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { creditReasons } from "../../reports/creditReasons";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { FactList } from "./FactList";

const useStyles = makeStyles({
  reasons: { margin: 0, paddingInlineStart: "18px" },
  bar: { height: "8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden", forcedColorAdjust: "none" },
});

const TIER_COLORS = { A: "success", B: "warning", C: "danger" } as const;

export function CreditFigures({ analysis, card: { credit } }: { analysis: Analysis; card: CustomerCard }): React.JSX.Element | null {
  const styles = useStyles();
  const { say, money, percent, language } = useSpeech();
  if (!credit) return null;
  const { book, settings } = analysis;
  const amount = (value: number | undefined) => (value === undefined ? undefined : money(value, book.scale));
  const { grade, tier, score, confidence, limit, headroom, use } = credit;
  const reasons = creditReasons(credit, language);
  return (
    <Section title={say(CUSTOMER.credit, { currency: book.currencies[book.home] || settings.homeCurrency })}>
      <FactList facts={[
        [say(CUSTOMER.grade), grade && tier && <Badge appearance="tint" color={TIER_COLORS[tier]}>{say(CUSTOMER.gradeOf, { grade, tier })}</Badge>],
        [say(CUSTOMER.score), score === undefined ? undefined : say(CUSTOMER.scoreOf, { score: score.toFixed(1), confidence: percent(confidence) })],
        [say(CUSTOMER.index), credit.record.index?.toFixed(1)],
        [say(CUSTOMER.reasons), <ul key="reasons" className={styles.reasons}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>],
        [say(CUSTOMER.limit), limit === undefined ? say(CUSTOMER.noLimit) : limit === 0 ? say(CUSTOMER.cashOnly) : amount(limit)],
        [say(CUSTOMER.exposure), amount(credit.exposure.amount)],
        [say(CUSTOMER.headroom), headroom === undefined ? undefined : `${amount(headroom)}${headroom < 0 ? ` · ${say(CUSTOMER.over)}` : use === undefined ? "" : ` · ${say(CUSTOMER.use, { use: percent(use) })}`}`],
        [say(CUSTOMER.limitAdvised), amount(credit.limitAdvised)],
      ]} />
      {use !== undefined && (
        <div className={styles.bar} aria-hidden="true">
          <div style={{ height: "100%", width: `${Math.max(0, Math.min(1, use)) * 100}%`, backgroundColor: use > 1 ? tokens.colorPaletteRedBackground3 : tokens.colorBrandBackground }} />
        </div>
      )}
    </Section>
  );
}
