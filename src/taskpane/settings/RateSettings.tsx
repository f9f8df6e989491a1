/** Exchange rates that the user types, for currencies of which the workbook has none or others. */
import { Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { Settings } from "../../app/settings";
import { SETTINGS } from "../../locale/pane/settings";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { NumberField } from "./NumberField";
import type { SettingsPart } from "./SettingsForm";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  remove: { alignSelf: "flex-start" },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type Rate = Settings["rates"][number];

export function RateSettings({ draft: { rates, homeCurrency }, change, faults }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const set = (next: Rate[]): void => change({ rates: next });
  const replace = (at: number, part: Partial<Rate>): void => set(rates.map((rate, index) => (index === at ? { ...rate, ...part } : rate)));
  return (
    <Section title={say(SETTINGS.rates)}>
      <Caption1>{say(SETTINGS.ratesHint, { home: homeCurrency })}</Caption1>
      {rates.length === 0 && <Text size={200}>{say(SETTINGS.noRates)}</Text>}
      <ul className={styles.list}>
        {rates.map(({ currency, from, rate }, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.fields}>
              <Field label={say(SETTINGS.rateCurrency)}>
                <Input className={styles.control} value={currency} maxLength={3} onChange={(_, { value }) => replace(index, { currency: value.trim().toUpperCase() })} />
              </Field>
              <NumberField label={say(SETTINGS.rateValue, { home: homeCurrency })} value={rate} min={0} change={(value) => replace(index, { rate: value ?? NaN })} />
              <Field label={say(SETTINGS.rateFrom)}>
                <Input className={styles.control} type="date" value={from} onChange={(_, { value }) => replace(index, { from: value })} />
              </Field>
            </div>
            <Button size="small" appearance="subtle" className={styles.remove} icon={<DeleteRegular />} aria-label={say(SETTINGS.removeOf, { name: `${currency} ${from}`.trim() })} onClick={() => set(rates.filter((_, at) => at !== index))} />
          </li>
        ))}
      </ul>
      {faults.some(({ path }) => path === "rates") && <Text size={200} className={styles.fault}>{say(SETTINGS.ratesFault)}</Text>}
      <Button size="small" className={styles.remove} onClick={() => set([...rates, { currency: "", from: "", rate: NaN }])}>{say(SETTINGS.addRate)}</Button>
    </Section>
  );
}
