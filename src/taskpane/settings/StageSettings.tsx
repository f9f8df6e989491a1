/** The stages of a sale in order, and how long a deal may stay in each. */
import { Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DEFAULT_SETTINGS } from "../../app/settings";
import type { Language } from "../../locale";
import { SETTINGS } from "../../locale/pane/settings";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { NumberField } from "./NumberField";
import type { SettingsPart } from "./SettingsForm";
import { ToDefault } from "./ToDefault";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

const NEW_STAGE_DAYS = 14;

export function StageSettings({ draft: { stages }, change, faults }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const set = (next: typeof stages): void => change({ stages: next });
  const replace = (at: number, part: Partial<(typeof stages)[number]>): void => set(stages.map((stage, index) => (index === at ? { ...stage, ...part } : stage)));
  const isFaulty = faults.some(({ path }) => path === "stages");
  return (
    <Section title={say(SETTINGS.stages)}>
      <Disclosure open={isFaulty} summary={<Text>{stages.map(({ name }) => nameIn(name, language)).join(" → ")}</Text>}>
        {() => (
          <>
            <Caption1>{say(SETTINGS.stagesHint)}</Caption1>
            <ol className={styles.list}>
              {stages.map(({ name, limitDays }, index) => (
                <li key={index}>
                  <div className={styles.fields}>
                    <Field label={say(SETTINGS.stage, { number: index + 1 })}>
                      <Input className={styles.control} value={name} onChange={(_, { value }) => replace(index, { name: value })} />
                    </Field>
                    <NumberField label={say(SETTINGS.stageDays)} value={limitDays} min={0} whole change={(days) => replace(index, { limitDays: days ?? NaN })} />
                  </div>
                  <div className={styles.buttons}>
                    {index > 0 && <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={say(SETTINGS.up, { name })} onClick={() => set(movedUp(stages, index))} />}
                    {stages.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={say(SETTINGS.removeOf, { name })} onClick={() => set(stages.filter((_, at) => at !== index))} />}
                  </div>
                </li>
              ))}
            </ol>
          </>
        )}
      </Disclosure>
      {isFaulty && <Text size={200} className={styles.fault}>{say(SETTINGS.stageFault)}</Text>}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => set([...stages, { name: "", limitDays: NEW_STAGE_DAYS }])}>{say(SETTINGS.addStage)}</Button>
        <ToDefault name={say(SETTINGS.stages)} value={stages} standard={DEFAULT_SETTINGS.stages} back={() => set(DEFAULT_SETTINGS.stages)} />
      </div>
    </Section>
  );
}

/** Of several spellings the first is the Chinese one, the last the English one, as the standard stages have them. */
function nameIn(name: string, language: Language): string | undefined {
  return name.split(/\s*\/\s*/).at(language === "zh-CN" ? 0 : -1);
}

function movedUp<T>(list: readonly T[], at: number): T[] {
  const moved = [...list];
  moved.splice(at - 1, 2, list[at]!, list[at - 1]!);
  return moved;
}
