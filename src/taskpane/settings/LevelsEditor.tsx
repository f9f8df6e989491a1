/** The levels of a collection policy, each opening to its days, action, channel, owner and spacing. */
import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PolicyLevel, Role } from "../../app/settingsForm";
import { SETTINGS } from "../../locale/pane/settings";
import { PLAN_WORDS } from "../../locale/plan";
import { Disclosure } from "../Disclosure";
import { useSpeech } from "../words";
import { NumberField } from "./NumberField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  numbers: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  choices: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(170px, 1fr))", gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: "100%" },
  button: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface LevelsEditorProps {
  levels: readonly PolicyLevel[];
  set: (levels: PolicyLevel[]) => void;
}

/** Bills are followed of their own accord: no level needs to name that action. */
const ACTIONS = (Object.keys(PLAN_WORDS.actions) as PolicyLevel["action"][]).filter((action) => action !== "bill-follow-up");
const CHANNELS = Object.keys(PLAN_WORDS.channels) as PolicyLevel["channel"][];
const ROLES = Object.keys(PLAN_WORDS.roles) as Role[];
const LARGEST_LEVEL = 9;

export function LevelsEditor({ levels, set }: LevelsEditorProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const replace = (at: number, part: Partial<PolicyLevel>): void => set(levels.map((level, index) => (index === at ? { ...level, ...part } : level)));
  return (
    <>
      {levels.map((level, index) => {
        const name = say(SETTINGS.levelName, { level: Number.isNaN(level.level) ? "?" : level.level, action: say(PLAN_WORDS.actions[level.action]) });
        return (
          <Disclosure key={index} summary={<><Text>{name}</Text> <Text size={200} className={styles.quiet}><Days level={level} /></Text></>}>
            {() => (
              <>
                <LevelFields level={level} change={(part) => replace(index, part)} />
                {levels.length > 1 && <Button size="small" className={styles.button} onClick={() => set(levels.filter((_, at) => at !== index))}>{say(SETTINGS.removeOf, { name })}</Button>}
              </>
            )}
          </Disclosure>
        );
      })}
      {levels.length <= LARGEST_LEVEL && <Button size="small" className={styles.button} onClick={() => set([...levels, next(levels)])}>{say(SETTINGS.addLevel)}</Button>}
    </>
  );
}

function Days({ level: { fromDays, toDays } }: { level: PolicyLevel }): React.JSX.Element {
  const { say } = useSpeech();
  return <>{toDays === undefined ? say(SETTINGS.levelDaysFrom, { from: fromDays }) : say(SETTINGS.levelDays, { from: fromDays, to: toDays })}</>;
}

function LevelFields({ level, change }: { level: PolicyLevel; change: (part: Partial<PolicyLevel>) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { control } = styles;
  return (
    <div className={styles.fields}>
      <div className={styles.numbers}>
        <NumberField label={say(SETTINGS.level)} value={level.level} min={0} max={LARGEST_LEVEL} whole change={(number) => change({ level: number ?? NaN })} />
        <NumberField label={say(SETTINGS.spacing)} value={level.spacingDays} min={0} whole change={(days) => change({ spacingDays: days ?? NaN })} />
        <NumberField label={say(SETTINGS.fromDays)} value={level.fromDays} whole change={(days) => change({ fromDays: days ?? NaN })} />
        <NumberField label={say(SETTINGS.toDays)} value={level.toDays} whole optional change={(days) => change({ toDays: days })} />
      </div>
      <div className={styles.choices}>
        <Field label={say(SETTINGS.action)}>
          <Select className={control} value={level.action} onChange={(_, { value }) => change({ action: value as PolicyLevel["action"] })}>
            {ACTIONS.map((action) => <option key={action} value={action}>{say(PLAN_WORDS.actions[action])}</option>)}
          </Select>
        </Field>
        <Field label={say(SETTINGS.channel)}>
          <Select className={control} value={level.channel} onChange={(_, { value }) => change({ channel: value as PolicyLevel["channel"] })}>
            {CHANNELS.map((channel) => <option key={channel} value={channel}>{say(PLAN_WORDS.channels[channel])}</option>)}
          </Select>
        </Field>
        <Field label={say(SETTINGS.owner)}>
          <Select className={control} value={level.owner} onChange={(_, { value }) => change({ owner: value as Role })}>
            {ROLES.map((role) => <option key={role} value={role}>{say(PLAN_WORDS.roles[role])}</option>)}
          </Select>
        </Field>
        <Field label={say(SETTINGS.supportedBy)}>
          <Select className={control} value={level.supportedBy ?? ""} onChange={(_, { value }) => change({ supportedBy: value === "" ? undefined : (value as Role) })}>
            <option value="">{say(SETTINGS.nobody)}</option>
            {ROLES.map((role) => <option key={role} value={role}>{say(PLAN_WORDS.roles[role])}</option>)}
          </Select>
        </Field>
      </div>
    </div>
  );
}

/** One that goes on where the last one ends. */
function next(levels: readonly PolicyLevel[]): PolicyLevel {
  const last = levels[levels.length - 1];
  const used = new Set(levels.map(({ level }) => level));
  const free = Array.from({ length: LARGEST_LEVEL + 1 }, (_, level) => level).filter((level) => !used.has(level));
  const above = free.find((level) => level > (last?.level ?? -1)) ?? free[0]!;
  return { action: "call", channel: "phone", owner: "salesperson", spacingDays: 7, ...last, level: above, fromDays: (last?.toDays ?? last?.fromDays ?? 0) + 1, toDays: undefined };
}
