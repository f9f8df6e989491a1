/** The way back to a setting's default, there only while the setting differs from it. */
import { Button, makeStyles } from "@fluentui/react-components";
import { SETTINGS } from "../../locale/pane/settings";
import { useSpeech } from "../words";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

export interface ToDefaultProps {
  /** of the setting, for those who do not see where the button stands */
  name: string;
  value: unknown;
  standard: unknown;
  /** a group of settings, each of which has a way back of its own */
  all?: boolean;
  back: () => void;
}

export function ToDefault({ name, value, standard, all = false, back }: ToDefaultProps): React.JSX.Element | null {
  const styles = useStyles();
  const { say } = useSpeech();
  if (JSON.stringify(value) === JSON.stringify(standard)) return null;
  const [text, label] = all ? [SETTINGS.allToDefault, SETTINGS.allToDefaultOf] : [SETTINGS.toDefault, SETTINGS.toDefaultOf];
  return <Button size="small" appearance="subtle" className={styles.back} aria-label={say(label, { name })} onClick={back}>{say(text)}</Button>;
}
