/** All settings of the workbook as a draft that is saved as a whole or not at all. */
import { Button, Caption1, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../app/settings";
import { settingFaults, type SettingFault } from "../../app/settingsForm";
import { SETTINGS } from "../../locale/pane/settings";
import { problemSentence } from "../../locale/problems";
import { listOf } from "../listOf";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { CollectionSettings } from "./CollectionSettings";
import { CreditSettings } from "./CreditSettings";
import { GeneralSettings } from "./GeneralSettings";
import { MergedCustomers } from "./MergedCustomers";
import { RateSettings } from "./RateSettings";
import { SettingsFile } from "./SettingsFile";
import type { SettingsPlaceProps } from "./SettingsPlace";
import { StageSettings } from "./StageSettings";
import { ThresholdSettings } from "./ThresholdSettings";
import { YourName } from "./YourName";

/** Once the settings were read. */
export type SettingsFormProps = SettingsPlaceProps & { settings: Settings };

/** What every part of the form gets: the draft, a way to change it, and what is wrong with it. */
export interface SettingsPart {
  draft: Settings;
  change: (part: Partial<Settings>) => void;
  faults: readonly SettingFault[];
}

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  problems: { margin: 0, paddingInlineStart: "18px" },
  save: {
    position: "sticky", bottom: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium,
    "@media (max-height: 400px)": { position: "static" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export function SettingsForm({ settings, problems, mayOverwrite, busy, edited, setEdited, part: wanted, userName, setUserName, onSave, onImport }: SettingsFormProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [replaceBroken, setReplaceBroken] = useState(false);
  const [outcome, setOutcome] = useState<"saved" | "failed">();
  // Only what was edited here goes over what is stored: columns chosen meanwhile at another place stay.
  const draft: Settings = { ...settings, ...edited };
  const faults = settingFaults(draft);
  const part: SettingsPart = { draft, faults, change: (change) => { setEdited({ ...edited, ...change }); setOutcome(undefined); } };
  const save = async (): Promise<void> => {
    setOutcome(await onSave(inOrder(draft), replaceBroken) ? "saved" : "failed");
  };
  const hasEdits = Object.keys(edited).length > 0;
  return (
    <div className={styles.place}>
      <Caption1>{say(SETTINGS.stored)}</Caption1>
      <StoredProblems problems={problems} mayOverwrite={mayOverwrite} replaceBroken={replaceBroken} setReplaceBroken={setReplaceBroken} />
      <YourName name={userName} set={setUserName} />
      <GeneralSettings {...part} />
      <RateSettings {...part} />
      <CollectionSettings {...part} isLettersWanted={wanted === "letters"} />
      <ThresholdSettings {...part} />
      <CreditSettings {...part} />
      <StageSettings {...part} />
      <MergedCustomers {...part} />
      <SettingsFile settings={settings} hasEdits={hasEdits} busy={busy} onImport={onImport} />
      <SaveBar
        dirty={hasEdits || (!mayOverwrite && replaceBroken)} faults={faults} busy={busy} blocked={!mayOverwrite && !replaceBroken} outcome={hasEdits && outcome === "saved" ? undefined : outcome}
        save={() => void save()} discard={() => { setEdited({}); setOutcome(undefined); }}
      />
    </div>
  );
}

/** Levels are looked up lowest first. */
function inOrder(settings: Settings): Settings {
  const sorted = (levels: Settings["policy"]["levels"]) => [...levels].sort((a, b) => a.level - b.level);
  const { policy } = settings;
  return { ...settings, policy: { ...policy, levels: sorted(policy.levels), tiers: Object.fromEntries(Object.entries(policy.tiers).map(([tier, levels]) => [tier, sorted(levels)])) } };
}

interface StoredProblemsProps extends Pick<SettingsPlaceProps, "problems" | "mayOverwrite"> {
  replaceBroken: boolean;
  setReplaceBroken: (replace: boolean) => void;
}

function StoredProblems({ problems, mayOverwrite, replaceBroken, setReplaceBroken }: StoredProblemsProps): React.JSX.Element | null {
  const styles = useStyles();
  const { say, language } = useSpeech();
  if (problems.length === 0 && mayOverwrite) return null;
  return (
    <Section title={say(SETTINGS.problems)}>
      <ul className={styles.problems}>
        {problems.map((problem, index) => <li key={index}><Text size={200}>{problemSentence(problem, language)}</Text></li>)}
      </ul>
      {!mayOverwrite && <Checkbox label={say(SETTINGS.replaceBroken)} checked={replaceBroken} onChange={(_, { checked }) => setReplaceBroken(checked === true)} />}
    </Section>
  );
}

interface SaveBarProps {
  /** there is something to save: an edit, or the word that broken settings be replaced */
  dirty: boolean;
  faults: readonly SettingFault[];
  busy: boolean;
  /** the user has not yet said that broken settings may be replaced */
  blocked: boolean;
  outcome: "saved" | "failed" | undefined;
  save: () => void;
  discard: () => void;
}

function SaveBar({ dirty, faults, busy, blocked, outcome, save, discard }: SaveBarProps): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const names = [...new Set(faults.map(({ path }) => path.split(".")[0] as keyof typeof SETTINGS.names))].map((name) => say(SETTINGS.names[name]));
  const told = faults.length > 0 ? say(SETTINGS.faulty, { count: faults.length, names: listOf(names, language) })
    : outcome ? say(SETTINGS[outcome]) : dirty && blocked ? say(SETTINGS.replaceFirst) : say(dirty ? SETTINGS.unsaved : SETTINGS.unchanged);
  return (
    <div className={styles.save}>
      <Text size={200} role="status">{told}</Text>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={busy || blocked || faults.length > 0 || !dirty} onClick={save}>{say(SETTINGS.save)}</Button>
        <Button size="small" disabled={!dirty} onClick={discard}>{say(SETTINGS.discard)}</Button>
      </div>
    </div>
  );
}
