/** The user's own name for the logs: Office tells none. It stays on this machine. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { SETTINGS } from "../../locale/pane/settings";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

export function YourName({ name, set }: { name: string; set: (name: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Section title={say(SETTINGS.you)}>
      <Field label={say(SETTINGS.yourName)} hint={say(SETTINGS.yourNameHint)}>
        <Input className={styles.control} value={name} maxLength={60} autoComplete="name" onChange={(_, { value }) => set(value)} />
      </Field>
    </Section>
  );
}
