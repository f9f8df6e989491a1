/** Spellings that the user has declared to be one customer. */
import { Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { SETTINGS } from "../../locale/pane/settings";
import { Section } from "../Section";
import { useSpeech } from "../words";
import type { SettingsPart } from "./SettingsForm";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  add: { alignSelf: "flex-start" },
});

export function MergedCustomers({ draft: { mergedCustomers }, change }: SettingsPart): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [[variant, name], setPair] = useState(["", ""]);
  const [tried, setTried] = useState(false);
  const [from, to] = [variant.trim(), name.trim()];
  const isComplete = from !== "" && to !== "" && from !== to;
  const pairs = Object.entries(mergedCustomers);
  const merge = (): void => {
    setTried(!isComplete);
    if (!isComplete) return;
    change({ mergedCustomers: { ...mergedCustomers, [from]: to } });
    setPair(["", ""]);
  };
  return (
    <Section title={say(SETTINGS.merged)}>
      <Caption1>{say(SETTINGS.mergedHint)}</Caption1>
      {pairs.length === 0 && <Text size={200}>{say(SETTINGS.noneMerged)}</Text>}
      <ul className={styles.list}>
        {pairs.map(([one, kept]) => (
          <li key={one} className={styles.line}>
            <Text size={200}>{say(SETTINGS.mergedPair, { variant: one, name: kept })}</Text>
            <Button
              size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={say(SETTINGS.removeOf, { name: one })}
              onClick={() => change({ mergedCustomers: Object.fromEntries(pairs.filter(([other]) => other !== one)) })}
            />
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        <Field label={say(SETTINGS.variant)} validationMessage={tried && !isComplete ? say(SETTINGS.mergeFault) : undefined}>
          <Input className={styles.control} value={variant} onChange={(_, { value }) => setPair([value, name])} />
        </Field>
        <Field label={say(SETTINGS.mergedName)}>
          <Input className={styles.control} value={name} onChange={(_, { value }) => setPair([variant, value])} />
        </Field>
      </div>
      <Button size="small" className={styles.add} onClick={merge}>{say(SETTINGS.merge)}</Button>
    </Section>
  );
}
