/** The thresholds of the warnings, grouped by signal, each with what it does, its unit and its default. */
import { Badge, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DEFAULT_SETTINGS } from "../../app/settings";
import { changedThresholds, THRESHOLD_GROUPS, thresholdLimits, type ThresholdId } from "../../app/settingsForm";
import { SETTINGS } from "../../locale/pane/settings";
import { THRESHOLD_WORDS } from "../../locale/thresholds";
import { WARNING_WORDS } from "../../locale/warnings";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { NumberField } from "./NumberField";
import type { SettingsPart } from "./SettingsForm";
import { ToDefault } from "./ToDefault";

const useStyles = makeStyles({
  threshold: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "stretch", paddingBottom: tokens.spacingVerticalXS },
  name: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
});

export function ThresholdSettings({ draft, change, faults }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const changed = new Set(changedThresholds(draft));
  const faulty = new Set(faults.map(({ path }) => path));
  const set = (id: ThresholdId, value: number) => change({ thresholds: { ...draft.thresholds, [id]: value } });
  const separator = language === "zh-CN" ? "、" : ", ";
  return (
    <Section title={say(SETTINGS.thresholds)}>
      {THRESHOLD_GROUPS.map(({ signals, thresholds }) => {
        const name = signals.length === 0 ? say(SETTINGS.allWarnings) : signals.map((signal) => say(WARNING_WORDS.signals[signal])).join(separator);
        const count = thresholds.filter((id) => changed.has(id)).length;
        const isFaulty = thresholds.some((id) => faulty.has(`thresholds.${id}`));
        return (
          <Disclosure
            key={thresholds[0]}
            summary={<span className={styles.name}><Text>{name}</Text>{count > 0 && <Badge size="small" appearance="tint" color={isFaulty ? "danger" : "brand"}>{say(SETTINGS.changedCount, { count })}</Badge>}</span>}
          >
            {() => thresholds.map((id) => <Threshold key={id} id={id} value={draft.thresholds[id]} currency={draft.homeCurrency} set={set} />)}
          </Disclosure>
        );
      })}
      <ToDefault all name={say(SETTINGS.thresholds)} value={draft.thresholds} standard={DEFAULT_SETTINGS.thresholds} back={() => change({ thresholds: DEFAULT_SETTINGS.thresholds })} />
    </Section>
  );
}

interface ThresholdProps {
  id: ThresholdId;
  value: number;
  /** of amounts */
  currency: string;
  set: (id: ThresholdId, value: number) => void;
}

function Threshold({ id, value, currency, set }: ThresholdProps): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const limits = thresholdLimits(id);
  const { name, explanation } = THRESHOLD_WORDS[id];
  const isRate = limits.unit === "rate";
  const shown = isRate ? `${Number((limits.default * 100).toPrecision(12))}%` : whole(limits.default);
  const unit = limits.unit === "money" ? currency : limits.unit === "count" ? undefined : say(SETTINGS.units[limits.unit]);
  return (
    <div className={styles.threshold}>
      <NumberField
        label={say(name)} hint={say(SETTINGS.withDefault, { explanation: say(explanation), value: shown })}
        value={value} min={limits.min} max={limits.max} shownTimes={isRate ? 100 : 1} unit={unit} change={(entered) => set(id, entered ?? NaN)}
      />
      <ToDefault name={say(name)} value={value} standard={limits.default} back={() => set(id, limits.default)} />
    </div>
  );
}
