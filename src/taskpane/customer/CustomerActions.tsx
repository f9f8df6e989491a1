/** What can be done for the customer from here: log a contact, make a letter, make a statement. One panel is open at a time. */
import { Button, Caption1, Link, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { CONTACT_FORM, CUSTOMER } from "../../locale/pane/customer";
import { isoDate, type DayNumber } from "../../measures/calendar";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { ContactForm } from "./ContactForm";
import type { CustomerPlaceProps } from "./CustomerPlace";
import { PaperPanel } from "./PaperPanel";

export interface CustomerActionsProps extends Pick<CustomerPlaceProps, "today" | "userName" | "busy" | "logContact" | "writeStatement" | "toLetterSettings" | "goTo"> {
  analysis: Analysis;
  card: CustomerCard;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  told: { ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` } },
});

type Panel = "contact" | "paper" | "statement";

interface Logged {
  sheet: string;
  date: DayNumber;
}

export function CustomerActions(props: CustomerActionsProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [open, setOpen] = useState<Panel>();
  const [logged, setLogged] = useState<Logged>();
  const show = (panel: Panel | undefined): void => { setOpen(panel); setLogged(undefined); };
  const panels: readonly [Panel, string][] = [["contact", say(CUSTOMER.logContact)], ["paper", say(CUSTOMER.makeLetter)], ["statement", say(CUSTOMER.makeStatement)]];
  const { analysis, card, today, userName, busy, logContact, toLetterSettings, goTo } = props;
  return (
    <Section title={say(CUSTOMER.actions)}>
      <div className={styles.buttons}>
        {panels.map(([panel, name]) => (
          <ToggleButton key={panel} size="small" checked={open === panel} aria-expanded={open === panel} onClick={() => show(open === panel ? undefined : panel)}>{name}</ToggleButton>
        ))}
      </div>
      <LoggedContact logged={logged} asOf={analysis.asOf} goTo={goTo} />
      {open === "contact" && (
        <ContactForm
          analysis={analysis} card={card} today={today} userName={userName} busy={busy} logContact={logContact} close={() => show(undefined)}
          logged={({ sheet }, date) => { setOpen(undefined); setLogged({ sheet, date }); }}
        />
      )}
      {open === "paper" && <PaperPanel analysis={analysis} card={card} toSettings={toLetterSettings} />}
      {open === "statement" && <StatementPanel {...props} />}
    </Section>
  );
}

/** The form that it came from is gone, and the button was far below: this is brought into view. */
function LoggedContact({ logged, asOf, goTo }: { logged: Logged | undefined; asOf: DayNumber; goTo: CustomerActionsProps["goTo"] }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (logged) place.current?.scrollIntoView({ block: "center" }); }, [logged]);
  return (
    <div role="status" ref={place} className={styles.told}>
      {logged && (
        <>
          <Text>✓ <Link as="button" onClick={() => goTo(logged.sheet, "A1")}>{say(CONTACT_FORM.saved, { sheet: logged.sheet })}</Link></Text>
          <Caption1 block>{say(logged.date > asOf ? CONTACT_FORM.savedLater : CONTACT_FORM.savedNow, { asOf: isoDate(asOf) })}</Caption1>
        </>
      )}
    </div>
  );
}

function StatementPanel({ card, busy, writeStatement, goTo }: CustomerActionsProps): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const [done, setDone] = useState<{ sheet: string; rows: number } | "none">();
  const write = async (): Promise<void> => {
    setDone(undefined);
    const published = await writeStatement(card.customer.name);
    if (published !== "failed") setDone(published ?? "none");
  };
  return (
    <div className={styles.panel}>
      <Text size={200}>{say(CUSTOMER.statementWhat)}</Text>
      <Button appearance="primary" disabled={busy} onClick={() => void write()}>{say(CUSTOMER.writeStatement)}</Button>
      <div role="status">
        {done === "none" ? <Text size={200}>{say(CUSTOMER.statementNone)}</Text> : done && (
          <Link as="button" onClick={() => goTo(done.sheet, "A1")}>{say(CUSTOMER.statementWritten, { sheet: done.sheet, rows: whole(done.rows) })}</Link>
        )}
      </div>
    </div>
  );
}
