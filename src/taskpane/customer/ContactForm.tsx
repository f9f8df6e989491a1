/** The form with which a contact is noted; what is missing is said at its field before anything is written. */
import { Button, Caption1, Field, Input, Select, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { contactFaults, type ContactFault, type LoggedContact } from "../../app/logContact";
import type { Published } from "../../app/ports";
import { CONTACT_FORM } from "../../locale/pane/customer";
import { PLAN_WORDS } from "../../locale/plan";
import { REPORT_WORDS } from "../../locale/reports";
import { isoDate, parseIsoDate, type DayNumber } from "../../measures/calendar";
import { useSpeech } from "../words";

export interface ContactFormProps {
  analysis: Analysis;
  card: CustomerCard;
  today: DayNumber;
  userName: string;
  busy: boolean;
  logContact: (contact: LoggedContact) => Promise<Published | "failed">;
  /** the contact stands on the sheet */
  logged: (published: Published, date: DayNumber) => void;
  close: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "start" },
  control: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** As typed; empty texts are fields left out. */
interface Draft {
  date: string;
  channel: LoggedContact["channel"];
  level: string;
  invoice: string;
  person: string;
  result: string;
  promisedDate: string;
  promisedAmount: string;
  note: string;
}

/** the most usual first */
const CHANNELS = ["phone", "wechat", "mail", "visit", "letter"] as const;
/** Which field says that something is wrong. */
const FIELD_OF: Record<ContactFault, keyof Draft> = {
  "no-customer": "result", "no-date": "date", "date-ahead": "date", "promise-before-contact": "promisedDate", "amount-not-positive": "promisedAmount", "amount-without-date": "promisedDate", "nothing-said": "result",
};

export function ContactForm({ analysis, card, today, userName, busy, logContact, logged, close }: ContactFormProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(card, today, userName));
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const contact = contactOf(draft, card.customer.name);
  const faults = contactFaults(contact, today);
  const change = (part: Partial<Draft>): void => { setDraft({ ...draft, ...part }); setFailed(false); };
  const fault = (field: keyof Draft): string | undefined => {
    const own = tried ? faults.find((one) => FIELD_OF[one] === field) : undefined;
    return own && say(CONTACT_FORM.faults[own]);
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) return;
    const published = await logContact(contact);
    if (published === "failed") setFailed(true);
    else logged(published, contact.date);
  };
  const { name, isTaken } = logSheet(analysis, say(REPORT_WORDS.titles.contactLog));
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Caption1>{say(isTaken ? CONTACT_FORM.whereTaken : CONTACT_FORM.where, { sheet: name })}</Caption1>
      <FormFields analysis={analysis} card={card} draft={draft} change={change} fault={fault} today={today} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={busy}>{say(CONTACT_FORM.save)}</Button>
        <Button onClick={close}>{say(CONTACT_FORM.cancel)}</Button>
      </div>
      <div role="status">{failed && <Text size={200}>{say(CONTACT_FORM.failed, { sheet: name })}</Text>}</div>
    </form>
  );
}

interface FormFieldsProps extends Pick<ContactFormProps, "analysis" | "card" | "today"> {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  fault: (field: keyof Draft) => string | undefined;
}

function FormFields({ analysis, card, draft, change, fault, today }: FormFieldsProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { control } = styles;
  const date = parseIsoDate(draft.date);
  const isLater = date !== undefined && date > analysis.asOf;
  const documents = [...new Set(card.items.map(({ document }) => document).filter((document) => document !== ""))];
  return (
    <>
      <div className={styles.pair}>
        <Field label={say(CONTACT_FORM.date)} hint={isLater ? say(CONTACT_FORM.afterAsOf, { asOf: isoDate(analysis.asOf) }) : undefined} validationMessage={fault("date")} required>
          <Input className={control} type="date" max={isoDate(today)} value={draft.date} onChange={(_, { value }) => change({ date: value })} />
        </Field>
        <Field label={say(CONTACT_FORM.channel)}>
          <Select className={control} value={draft.channel} onChange={(_, { value }) => change({ channel: value as Draft["channel"] })}>
            {CHANNELS.map((channel) => <option key={channel} value={channel}>{say(PLAN_WORDS.channels[channel])}</option>)}
          </Select>
        </Field>
      </div>
      <Field label={say(CONTACT_FORM.level)}>
        <Select className={control} value={draft.level} onChange={(_, { value }) => change({ level: value })}>
          <option value="">{say(CONTACT_FORM.noLevel)}</option>
          {analysis.settings.policy.levels.map(({ level, action }) => <option key={level} value={level}>{say(CONTACT_FORM.levelOf, { level, action: say(PLAN_WORDS.actions[action]) })}</option>)}
        </Select>
      </Field>
      <Field label={say(CONTACT_FORM.document)}>
        <Select className={control} value={draft.invoice} onChange={(_, { value }) => change({ invoice: value })}>
          <option value="">{say(CONTACT_FORM.wholeAccount)}</option>
          {documents.map((document) => <option key={document} value={document}>{document}</option>)}
        </Select>
      </Field>
      <Field label={say(CONTACT_FORM.result)} validationMessage={fault("result")}>
        <Textarea className={control} resize="vertical" value={draft.result} onChange={(_, { value }) => change({ result: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={say(CONTACT_FORM.promisedDate)} validationMessage={fault("promisedDate")}>
          <Input className={control} type="date" value={draft.promisedDate} onChange={(_, { value }) => change({ promisedDate: value })} />
        </Field>
        <Field label={say(CONTACT_FORM.promisedAmount)} validationMessage={fault("promisedAmount")}>
          <Input className={control} inputMode="decimal" value={draft.promisedAmount} onChange={(_, { value }) => change({ promisedAmount: value })} />
        </Field>
      </div>
      <Field label={say(CONTACT_FORM.person)}>
        <Input className={control} value={draft.person} onChange={(_, { value }) => change({ person: value })} />
      </Field>
      <Field label={say(CONTACT_FORM.note)}>
        <Input className={control} value={draft.note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
    </>
  );
}

/** The sheet of the log: the one that is there, under whatever name; else its title, which a sheet of the user's may bear already; an empty one is taken for it. */
function logSheet({ facts }: Analysis, title: string): { name: string; isTaken: boolean } {
  const own = facts.sheets.find(({ report }) => report === "contactLog");
  const isTaken = own === undefined && facts.sheets.some(({ sheet, rowCount }) => rowCount > 0 && sheet.toLowerCase() === title.toLowerCase());
  return { name: own?.sheet ?? title, isTaken };
}

/** As if the planned action had just been done today. */
function firstDraft({ plans }: CustomerCard, today: DayNumber, userName: string): Draft {
  const action = plans.find((plan) => plan.action)?.action;
  return {
    date: isoDate(today), channel: action?.channel ?? "phone", level: action ? String(action.level) : "", invoice: "", person: userName || (action?.owner ?? ""), result: "", promisedDate: "", promisedAmount: "", note: "",
  };
}

function contactOf({ date, level, promisedDate, promisedAmount, ...texts }: Draft, customer: string): LoggedContact {
  const promised = parseIsoDate(promisedDate);
  const amount = promisedAmount.replace(/[,，\s]/g, "");
  return {
    ...texts, customer, date: parseIsoDate(date) ?? NaN,
    ...(level !== "" && { level: Number(level) }),
    ...(promised !== undefined && { promisedDate: promised }),
    ...(amount !== "" && { promisedAmount: Number(amount) }),
  };
}
