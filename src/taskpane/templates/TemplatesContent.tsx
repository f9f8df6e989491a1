/** Which empty ledgers to add, the sample's sheets, and links to what was added. */
import { Body1, Button, Caption1, Checkbox, Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ALL_KINDS, type LedgerKind } from "../../app/ledgerColumns";
import { KIND_NAMES } from "../../locale/ledgerKinds";
import { LEDGERS } from "../../locale/pane/ledgers";
import { TEMPLATE_ROWS, TEMPLATES } from "../../locale/pane/templates";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";
import type { TemplatesPlaceProps } from "./TemplatesPlace";

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  links: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  button: { alignSelf: "flex-start" },
});

/** What most companies begin with. */
const COMMON: readonly LedgerKind[] = ["CUST", "INV", "PAY", "ALLOC", "DUN"];
const OTHERS = ALL_KINDS.filter((kind) => !COMMON.includes(kind));
const CHOSEN_AT_FIRST: readonly LedgerKind[] = ["CUST", "INV", "PAY"];

export function TemplatesContent({ session, state }: TemplatesPlaceProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { running, inserted } = state;
  const busy = running !== undefined;
  return (
    <>
      <Subtitle2 as="h2" className={styles.title}>{say(TEMPLATES.title)}</Subtitle2>
      {inserted && <Inserted session={session} names={inserted} busy={busy} />}
      <EmptyLedgers busy={busy} insert={(kinds) => void session.insertTemplates(kinds)} />
      <Sample busy={busy} insert={() => void session.insertSample()} />
      <Caption1>{say(TEMPLATES.untouched)}</Caption1>
    </>
  );
}

function Inserted({ session, names, busy }: { session: TemplatesPlaceProps["session"]; names: readonly string[]; busy: boolean }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Section title={say(TEMPLATES.inserted)}>
      <ul className={styles.links}>
        {names.map((name) => <li key={name}><Link as="button" onClick={() => session.jump(name)}>{name}</Link></li>)}
      </ul>
      <Button className={styles.button} disabled={busy} onClick={() => { session.show("ledgers"); void session.analyse(); }}>{say(LEDGERS.find)}</Button>
    </Section>
  );
}

function EmptyLedgers({ busy, insert }: { busy: boolean; insert: (kinds: LedgerKind[]) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlySet<LedgerKind>>(new Set(CHOSEN_AT_FIRST));
  const choose = (kind: LedgerKind, isChosen: boolean): void => setChosen(new Set([...chosen].filter((one) => one !== kind).concat(isChosen ? [kind] : [])));
  const list = (kinds: readonly LedgerKind[]): React.JSX.Element => (
    <ul className={styles.list}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Checkbox
            disabled={busy} checked={chosen.has(kind)} onChange={(_, { checked }) => choose(kind, checked === true)}
            label={<><Text className={styles.name}>{say(KIND_NAMES[kind])}</Text><Text size={200} className={styles.quiet}>{say(TEMPLATE_ROWS[kind])}</Text></>}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={say(TEMPLATES.ledgers)}>
      <Body1>{say(TEMPLATES.intro)}</Body1>
      {list(COMMON)}
      <Disclosure summary={<Text>{say(TEMPLATES.more)}</Text>}>{() => list(OTHERS)}</Disclosure>
      {chosen.size === 0 && <Caption1>{say(TEMPLATES.noneChosen)}</Caption1>}
      <Button appearance="primary" className={styles.button} disabled={busy || chosen.size === 0} onClick={() => insert(ALL_KINDS.filter((kind) => chosen.has(kind)))}>{say(TEMPLATES.insert, { count: chosen.size })}</Button>
    </Section>
  );
}

function Sample({ busy, insert }: { busy: boolean; insert: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Section title={say(TEMPLATES.sample)}>
      <Body1>{say(TEMPLATES.sampleIntro)}</Body1>
      <Button className={styles.button} disabled={busy} onClick={insert}>{say(TEMPLATES.insertSample)}</Button>
    </Section>
  );
}
