/** The function browser: its texts fetched, then every worksheet function, found by name or by what it is for. */
import { Body1, Button, Caption1, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { entriesPath } from "../../functions/entriesPath";
import type { FunctionEntry } from "../../functions/functionEntries";
import type { Language } from "../../locale";
import { FUNCTIONS_PLACE } from "../../locale/pane/functions";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { FunctionDetail } from "./FunctionDetail";
import { searchFunctions } from "./searchFunctions";

export interface FunctionLoaderProps {
  /** gives the functions' texts in a language; fetched from beside the add-in's page where nothing else is given */
  load?: (language: Language) => Promise<FunctionEntry[]>;
}

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  summary: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: "flex-start" },
});

type Loaded = { language: Language; entries: FunctionEntry[] } | { language: Language; failed: true };

export function FunctionLoader({ load = fetchEntries }: FunctionLoaderProps): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const give = (result: Loaded): void => { if (isWanted) setLoaded(result); };
    load(language).then((entries) => give({ language, entries }), () => give({ language, failed: true }));
    return () => { isWanted = false; };
  }, [load, language, attempt]);
  if (loaded?.language !== language) return <Text role="status">{say(FUNCTIONS_PLACE.loading)}</Text>;
  if ("failed" in loaded) {
    return (
      <Section title={say(FUNCTIONS_PLACE.title)}>
        <Body1 role="alert">{say(FUNCTIONS_PLACE.failed)}</Body1>
        <Button className={styles.start} onClick={() => { setLoaded(undefined); setAttempt(attempt + 1); }}>{say(FUNCTIONS_PLACE.retry)}</Button>
      </Section>
    );
  }
  return <FunctionBrowser entries={loaded.entries} />;
}

async function fetchEntries(language: Language): Promise<FunctionEntry[]> {
  const answer = await fetch(entriesPath(language));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as FunctionEntry[];
}

/** @param entries in the language of the pane */
export function FunctionBrowser({ entries }: { entries: readonly FunctionEntry[] }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const [text, setText] = useState("");
  const [family, setFamily] = useState("");
  const families = [...new Map(entries.map((entry) => [entry.family as string, entry.familyName]))];
  const found = searchFunctions(entries.filter((entry) => family === "" || entry.family === family), text);
  const groups = text.trim() === "" ? families.map(([id, name]) => ({ name, own: found.filter((entry) => entry.family === id) })).filter(({ own }) => own.length > 0) : [{ name: say(FUNCTIONS_PLACE.title), own: found }];
  return (
    <div className={styles.place}>
      <Caption1>{say(FUNCTIONS_PLACE.intro)}</Caption1>
      <div className={styles.fields}>
        <Field label={say(FUNCTIONS_PLACE.search)} hint={say(FUNCTIONS_PLACE.searchHint)}>
          <Input className={styles.control} type="search" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Field label={say(FUNCTIONS_PLACE.family)}>
          <Select className={styles.control} value={family} onChange={(_, { value }) => setFamily(value)}>
            <option value="">{say(FUNCTIONS_PLACE.all)}</option>
            {families.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </Field>
      </div>
      <Caption1 role="status" className={styles.quiet}>
        {found.length === 0 ? say(FUNCTIONS_PLACE.none, { text }) : found.length === 1 ? say(FUNCTIONS_PLACE.foundOne) : say(FUNCTIONS_PLACE.found, { count: whole(found.length) })}
      </Caption1>
      {groups.filter(({ own }) => own.length > 0).map(({ name, own }) => (
        <Section key={name} title={name}>
          {own.map((entry) => (
            <Disclosure key={entry.id} summary={<span className={styles.summary}><Text weight="semibold">AR.{entry.id}</Text><Text size={200} className={styles.quiet}>{entry.summary}</Text></span>}>
              {() => <FunctionDetail entry={entry} />}
            </Disclosure>
          ))}
        </Section>
      ))}
    </div>
  );
}
