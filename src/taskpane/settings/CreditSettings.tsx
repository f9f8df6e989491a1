/** The weights of the credit score: of each dimension in the whole, and of each metric in its dimension. */
import { Badge, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CREDIT_DIMENSIONS, STANDARD_SHARES, type CreditShare } from "../../app/settingsForm";
import { DIMENSION_NAMES, METRIC_NAMES } from "../../locale/creditScore";
import { SETTINGS } from "../../locale/pane/settings";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { NumberField } from "./NumberField";
import type { SettingsPart } from "./SettingsForm";
import { ToDefault } from "./ToDefault";

const useStyles = makeStyles({
  name: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
  metrics: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  share: { display: "flex", flexDirection: "column" },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

const MOST = 100;

export function CreditSettings({ draft: { creditWeights: shares }, change, faults }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say, percent } = useSpeech();
  const whole = CREDIT_DIMENSIONS.reduce((sum, { dimension }) => sum + shares[dimension], 0);
  const set = (key: CreditShare, value: number): void => change({ creditWeights: { ...shares, [key]: value } });
  const share = (key: CreditShare, label: string): React.JSX.Element => (
    <div key={key} className={styles.share}>
      <NumberField label={label} value={shares[key]} min={0} max={MOST} unit="%" change={(value) => set(key, value ?? NaN)} />
      <ToDefault name={label} value={shares[key]} standard={STANDARD_SHARES[key]} back={() => set(key, STANDARD_SHARES[key])} />
    </div>
  );
  return (
    <Section title={say(SETTINGS.credit)}>
      <Caption1>{say(SETTINGS.creditHint)}</Caption1>
      {CREDIT_DIMENSIONS.map(({ dimension, metrics }) => {
        const changed = [dimension, ...metrics].filter((key) => shares[key] !== STANDARD_SHARES[key]).length;
        const part = whole > 0 ? percent(shares[dimension] / whole) : "–";
        return (
          <Disclosure
            key={dimension}
            summary={
              <span className={styles.name}>
                <Text>{say(DIMENSION_NAMES[dimension])}</Text>
                <Text size={200} className={styles.quiet}>{say(SETTINGS.shareOfScore, { share: part })}</Text>
                {changed > 0 && <Badge size="small" appearance="tint" color="brand">{say(SETTINGS.changedCount, { count: changed })}</Badge>}
              </span>
            }
          >
            {() => (
              <>
                {share(dimension, say(SETTINGS.dimensionShare, { name: say(DIMENSION_NAMES[dimension]) }))}
                <Caption1>{say(SETTINGS.metricShares)}</Caption1>
                <div className={styles.metrics}>{metrics.map((metric) => share(metric, say(METRIC_NAMES[metric])))}</div>
              </>
            )}
          </Disclosure>
        );
      })}
      {faults.some(({ path }) => path === "creditWeights") && <Text size={200} className={styles.fault}>{say(SETTINGS.creditFault)}</Text>}
      <ToDefault all name={say(SETTINGS.credit)} value={shares} standard={STANDARD_SHARES} back={() => change({ creditWeights: STANDARD_SHARES })} />
    </Section>
  );
}
