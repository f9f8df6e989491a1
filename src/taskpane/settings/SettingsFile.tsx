/** The saved settings as a file, and settings from a file: checked first, then taken whole or not at all. */
import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LoadedSettings, Settings } from "../../app/settings";
import { exportedSettings, importedSettings } from "../../app/settingsForm";
import { SETTINGS } from "../../locale/pane/settings";
import { copyText, saveFile } from "../clipboard";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { settingChanges } from "./settingChanges";

export interface SettingsFileProps {
  settings: Settings;
  /** there are changes that were not saved */
  hasEdits: boolean;
  busy: boolean;
  onImport: (text: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  status: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: "18px" },
  hidden: { display: "none" },
});

const FILE = "receivables-radar-settings.json";
/** A file beyond this is none of ours, and is not worth reading. */
const MOST_BYTES = 5_000_000;

type State =
  | { kind: "copied" | "notCopied" | "imported" | "failed" }
  | { kind: "refused"; file: string; reasons: string[] }
  | { kind: "read"; file: string; text: string; settings: Settings };

export function SettingsFile({ settings, hasEdits, busy, onImport }: SettingsFileProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [state, setState] = useState<State>();
  const field = useRef<HTMLInputElement>(null);
  const refusals = useRefusals();
  const read = async (file: File): Promise<void> => setState(await stateOf(file, refusals));
  const copy = async (): Promise<void> => setState({ kind: (await copyText(exportedSettings(settings))) ? "copied" : "notCopied" });
  const apply = async (text: string): Promise<void> => setState({ kind: (await onImport(text)) ? "imported" : "failed" });
  return (
    <Section title={say(SETTINGS.file)}>
      <Caption1>{say(SETTINGS.fileHint)}</Caption1>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => saveFile(FILE, "application/json", exportedSettings(settings))}>{say(SETTINGS.export)}</Button>
        <Button size="small" onClick={() => void copy()}>{say(SETTINGS.copy)}</Button>
        <Button size="small" onClick={() => field.current?.click()}>{say(SETTINGS.import)}</Button>
      </div>
      <input
        ref={field} className={styles.hidden} type="file" accept=".json,application/json" tabIndex={-1} aria-hidden="true"
        onChange={({ target }) => { const file = target.files?.[0]; target.value = ""; if (file) void read(file); }}
      />
      <div role="status" className={styles.status}>{state && <Told state={state} current={settings} hasEdits={hasEdits} busy={busy} apply={apply} cancel={() => setState(undefined)} />}</div>
    </Section>
  );
}

interface ToldProps {
  state: State;
  current: Settings;
  hasEdits: boolean;
  busy: boolean;
  apply: (text: string) => Promise<void>;
  cancel: () => void;
}

function Told({ state, ...rest }: ToldProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  switch (state.kind) {
    case "refused": return (
      <>
        <Text size={200}>{say(SETTINGS.importFailed, { file: state.file })}</Text>
        <ul className={styles.list}>{state.reasons.map((reason) => <li key={reason}><Text size={200}>{reason}</Text></li>)}</ul>
      </>
    );
    case "read": return <Changes {...rest} file={state.file} text={state.text} settings={state.settings} />;
    default: return <Text size={200}>{say(SETTINGS[state.kind])}</Text>;
  }
}

interface ChangesProps extends Omit<ToldProps, "state"> {
  file: string;
  text: string;
  /** of the file */
  settings: Settings;
}

/** What the file would change, before it does. */
export function Changes({ file, text, settings, current, hasEdits, busy, apply, cancel }: ChangesProps): React.JSX.Element {
  const styles = useStyles();
  const speech = useSpeech();
  const { say } = speech;
  const changes = settingChanges(current, settings, speech);
  if (changes.length === 0) return <Text size={200}>{say(SETTINGS.importSame, { file })}</Text>;
  return (
    <>
      <Text size={200}>{say(SETTINGS.importChanges, { file })}</Text>
      <ul className={styles.list}>
        {changes.map(({ label, values }) => <li key={label}><Text size={200}>{values ? say(SETTINGS.importChange, { label, ...values }) : label}</Text></li>)}
      </ul>
      {hasEdits && <Text size={200}>{say(SETTINGS.importLoses)}</Text>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={busy} onClick={() => void apply(text)}>{say(SETTINGS.importNow)}</Button>
        <Button size="small" onClick={cancel}>{say(SETTINGS.cancel)}</Button>
      </div>
    </>
  );
}

interface Refusals {
  foreign: string;
  unreadable: string;
  problem: (problem: LoadedSettings["problems"][number]) => string;
}

/** The reasons in words, for what happens after a render. */
function useRefusals(): Refusals {
  const { say } = useSpeech();
  return {
    foreign: say(SETTINGS.importForeign),
    unreadable: say(SETTINGS.importUnreadable),
    problem: ({ code, found, cell = "" }) => {
      const setting = SETTINGS.names[cell.split(".")[0] as keyof typeof SETTINGS.names];
      const words = code === "settings-newer" ? SETTINGS.importNewer : code === "settings-broken" ? SETTINGS.importBroken : SETTINGS.importInvalid;
      return say(words, { found, name: setting ? `${say(setting)} (${cell})` : cell });
    },
  };
}

async function stateOf(file: File, refusals: Refusals): Promise<State> {
  const refused = (...reasons: string[]): State => ({ kind: "refused", file: file.name, reasons });
  if (file.size > MOST_BYTES) return refused(refusals.foreign);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused(refusals.unreadable);
  }
  const read = importedSettings(text, file.name);
  if (read.kind === "foreign") return refused(refusals.foreign);
  if (read.kind === "invalid") return refused(...read.problems.map(refusals.problem));
  return { kind: "read", file: file.name, text: text.replace(/^\uFEFF/, ""), settings: read.settings };
}
