/** The place "Settings": as-of rule, buckets, collection policy, thresholds, stages, merged customers, export and import. */
import { Text } from "@fluentui/react-components";
import type { LoadedSettings, Settings } from "../../app/settings";
import { SETTINGS_LOADING } from "../../locale/pane/lazyPart";
import { LazyPart } from "../LazyPart";
import type { PlacePart } from "../paneState";
import { useSpeech } from "../words";

export interface SettingsPlaceProps {
  /** as stored in the workbook; undefined while they are being read */
  settings: Settings | undefined;
  /** found when they were read */
  problems: LoadedSettings["problems"];
  /** false: what is stored could not be read in full, and is replaced only on the user's word */
  mayOverwrite: boolean;
  /** what the user has changed and not saved; it stays while other places are looked at */
  edited: Partial<Settings>;
  setEdited: (edited: Partial<Settings>) => void;
  /** a run is under way, nothing can be saved */
  busy: boolean;
  /** where the user wants to begin; undefined = at the top */
  part?: PlacePart;
  /** the user's own, "" = not given; kept on this machine at once, not with the settings */
  userName: string;
  setUserName: (name: string) => void;
  /** stores the settings; false when that failed, and the shell shows why. `replaceBroken`: the user's word to replace what could not be read */
  onSave: (settings: Settings, replaceBroken: boolean) => Promise<boolean>;
  /** stores the settings of a file whose text has been checked already; false when that failed */
  onImport: (text: string) => Promise<boolean>;
}

const load = () => import("./SettingsForm").then(({ SettingsForm }) => SettingsForm);

export function SettingsPlace({ settings, ...rest }: SettingsPlaceProps): React.JSX.Element {
  const { say } = useSpeech();
  return settings ? <LazyPart load={load} props={{ ...rest, settings }} /> : <Text role="status">{say(SETTINGS_LOADING)}</Text>;
}
