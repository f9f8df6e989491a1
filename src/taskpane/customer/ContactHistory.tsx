/** What the collection log knows of the customer: its promises and what became of them, and the last contacts. */
import { Badge, Body1, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CardPromise, CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { isoDate } from "../../measures/calendar";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SHOWN = 8;
const STATE_COLORS = { running: "informative", kept: "success", broken: "danger" } as const;

interface ContactHistoryProps {
  analysis: Analysis;
  card: CustomerCard;
  goTo: (sheet: string, address: string) => void;
}

export function ContactHistory({ analysis, card: { contacts, promises }, goTo }: ContactHistoryProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <Section title={say(CUSTOMER.contacts)}>
      {contacts.length === 0 && <Body1>{say(CUSTOMER.noContacts)}</Body1>}
      {promises.length > 0 && (
        <>
          <Caption1 className={styles.quiet}>{say(CUSTOMER.promises)}</Caption1>
          <ul className={styles.list}>{promises.slice(0, SHOWN).map((promise, index) => <li key={index}><PromiseLine promise={promise} scale={analysis.book.scale} /></li>)}</ul>
        </>
      )}
      {contacts.length > 0 && (
        <>
          <Caption1 className={styles.quiet}>{say(CUSTOMER.lastContacts)}</Caption1>
          <ul className={styles.list}>{contacts.slice(0, SHOWN).map((contact, index) => <li key={index}><ContactLine contact={contact} goTo={goTo} /></li>)}</ul>
        </>
      )}
    </Section>
  );
}

function PromiseLine({ promise, scale }: { promise: CardPromise; scale: number }): React.JSX.Element {
  const { say, money } = useSpeech();
  const { made, date, amount, invoice, state } = promise;
  const values = { made: isoDate(made), date: isoDate(date) };
  return (
    <Text size={200}>
      {amount === undefined ? say(CUSTOMER.promiseAny, values) : say(CUSTOMER.promise, { ...values, amount: money(amount, scale) })}{invoice !== "" && ` · ${invoice}`}{" "}
      <Badge size="small" appearance="tint" color={STATE_COLORS[state]}>{say(CUSTOMER.states[state])}</Badge>
    </Text>
  );
}

function ContactLine({ contact, goTo }: { contact: CustomerCard["contacts"][number]; goTo: ContactHistoryProps["goTo"] }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { date, place, later } = contact;
  const told = [contact.channel, contact.person, contact.invoice, contact.result, contact.reason].filter((part) => part !== "").join(" · ");
  return (
    <>
      <Text size={200}>
        {place ? <Link as="button" title={say(CUSTOMER.goToRow, { sheet: place.sheet, cell: place.address })} onClick={() => goTo(place.sheet, place.address)}><Text size={200}>{isoDate(date)}</Text></Link> : isoDate(date)} {told}
      </Text>
      {later && <Caption1 block className={styles.quiet}>{say(CUSTOMER.laterContact)}</Caption1>}
    </>
  );
}
