/** The collection policy: levels, policies of customer tiers, limits, what stands on letters, who is who. */
import { Button, Caption1, Field, Input, Subtitle2, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { DEFAULT_SETTINGS, type Settings } from "../../app/settings";
import type { Role, SettingFault } from "../../app/settingsForm";
import { SETTINGS } from "../../locale/pane/settings";
import { PLAN_WORDS } from "../../locale/plan";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { LevelsEditor } from "./LevelsEditor";
import { NumberField } from "./NumberField";
import type { SettingsPart } from "./SettingsForm";
import { ToDefault } from "./ToDefault";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  control: { minWidth: 0, width: "100%" },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  grow: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type Policy = Settings["policy"];

interface PolicyPart {
  policy: Policy;
  set: (part: Partial<Policy>) => void;
  faults: readonly SettingFault[];
}

export function CollectionSettings({ draft: { policy }, change, faults, isLettersWanted }: SettingsPart & { isLettersWanted: boolean }): React.JSX.Element {
  const { say } = useSpeech();
  const part: PolicyPart = { policy, faults, set: (next) => change({ policy: { ...policy, ...next } }) };
  return (
    <Section title={say(SETTINGS.collection)}>
      <Levels {...part} />
      <Tiers {...part} />
      <Limits {...part} />
      <Letters {...part} isWanted={isLettersWanted} />
      <Owners {...part} />
    </Section>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>{title}</Subtitle2>
      {hint !== undefined && <Caption1>{hint}</Caption1>}
      {children}
    </div>
  );
}

function Levels({ policy, set, faults }: PolicyPart): React.JSX.Element {
  const { say } = useSpeech();
  return (
    <Part title={say(SETTINGS.levels)} hint={say(SETTINGS.levelsHint)}>
      <LevelsEditor levels={policy.levels} set={(levels) => set({ levels })} />
      <LevelFaults faults={faults} path="policy.levels" />
      <ToDefault name={say(SETTINGS.levels)} value={policy.levels} standard={DEFAULT_SETTINGS.policy.levels} back={() => set({ levels: DEFAULT_SETTINGS.policy.levels })} />
    </Part>
  );
}

function LevelFaults({ faults, path }: { faults: readonly SettingFault[]; path: string }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const words = { "days-backwards": SETTINGS.daysBackwards, "level-twice": SETTINGS.levelTwice };
  return <>{faults.filter((fault) => fault.path === path).map(({ reason }) => <Text key={reason ?? ""} size={200} className={styles.fault}>{say(reason ? words[reason] : SETTINGS.levelsFault)}</Text>)}</>;
}

function Tiers({ policy, set, faults }: PolicyPart): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const { tiers } = policy;
  const isFree = name.trim() !== "" && !(name.trim() in tiers);
  const add = (): void => {
    setTried(!isFree);
    if (!isFree) return;
    set({ tiers: { ...tiers, [name.trim()]: policy.levels } });
    setName("");
  };
  return (
    <Part title={say(SETTINGS.tiers)} hint={say(SETTINGS.tiersHint)}>
      {Object.entries(tiers).map(([tier, levels]) => (
        <Disclosure key={tier} summary={<Text weight="semibold">{tier}</Text>}>
          {() => (
            <>
              <LevelsEditor levels={levels} set={(next) => set({ tiers: { ...tiers, [tier]: next } })} />
              <LevelFaults faults={faults} path={`policy.tiers.${tier}`} />
              <div className={styles.line}>
                <Button size="small" onClick={() => set({ tiers: Object.fromEntries(Object.entries(tiers).filter(([other]) => other !== tier)) })}>{say(SETTINGS.removeOf, { name: tier })}</Button>
              </div>
            </>
          )}
        </Disclosure>
      ))}
      <LevelFaults faults={faults} path="policy.tiers" />
      <div className={styles.line}>
        <Field className={styles.grow} label={say(SETTINGS.tierName)} validationMessage={tried && !isFree ? say(SETTINGS.tierTaken) : undefined}>
          <Input className={styles.control} value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button onClick={add}>{say(SETTINGS.addTier)}</Button>
      </div>
    </Part>
  );
}

function Limits({ policy, set }: PolicyPart): React.JSX.Element {
  const { say } = useSpeech();
  const standard = DEFAULT_SETTINGS.policy;
  const back = (limit: "monthlyContactCap" | "floor" | "promiseToleranceDays" | "lateInterestRate", name: string): React.JSX.Element => (
    <ToDefault name={name} value={policy[limit]} standard={standard[limit]} back={() => set({ [limit]: standard[limit] })} />
  );
  return (
    <Part title={say(SETTINGS.limits)}>
      <NumberField label={say(SETTINGS.monthlyCap)} value={policy.monthlyContactCap} min={0} whole change={(cap) => set({ monthlyContactCap: cap ?? NaN })} />
      {back("monthlyContactCap", say(SETTINGS.monthlyCap))}
      <NumberField label={say(SETTINGS.floor)} hint={say(SETTINGS.floorHint)} value={policy.floor} min={0} change={(floor) => set({ floor: floor ?? NaN })} />
      {back("floor", say(SETTINGS.floor))}
      <NumberField label={say(SETTINGS.tolerance)} value={policy.promiseToleranceDays} min={0} whole change={(days) => set({ promiseToleranceDays: days ?? NaN })} />
      {back("promiseToleranceDays", say(SETTINGS.tolerance))}
      <NumberField label={say(SETTINGS.interest)} value={policy.lateInterestRate} min={0} max={1} shownTimes={100} optional change={(rate) => set({ lateInterestRate: rate })} />
      {back("lateInterestRate", say(SETTINGS.interest))}
    </Part>
  );
}

function Letters({ policy, set, isWanted }: PolicyPart & { isWanted: boolean }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const company = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    company.current?.scrollIntoView({ block: "center" });
    company.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <Part title={say(SETTINGS.letters)}>
      <Field label={say(SETTINGS.company)} hint={say(SETTINGS.companyHint)}>
        <Textarea ref={company} className={styles.control} resize="vertical" value={policy.company} onChange={(_, { value }) => set({ company: value })} />
      </Field>
      <Field label={say(SETTINGS.bankDetails)}>
        <Textarea className={styles.control} resize="vertical" value={policy.bankDetails} onChange={(_, { value }) => set({ bankDetails: value })} />
      </Field>
    </Part>
  );
}

const ROLES = Object.keys(PLAN_WORDS.roles) as Role[];

function Owners({ policy, set }: PolicyPart): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const rename = (role: Role, name: string): void => {
    const others = Object.entries(policy.owners).filter(([other]) => other !== role);
    set({ owners: Object.fromEntries(name === "" ? others : [...others, [role, name]]) });
  };
  return (
    <Part title={say(SETTINGS.owners)} hint={say(SETTINGS.ownersHint)}>
      {ROLES.map((role) => (
        <Field key={role} label={capitalised(say(PLAN_WORDS.roles[role]))}>
          <Input className={styles.control} value={policy.owners[role] ?? ""} onChange={(_, { value }) => rename(role, value)} />
        </Field>
      ))}
    </Part>
  );
}

/** A role's name as a label; within sentences it is written small. */
function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
