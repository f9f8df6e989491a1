/** What can be done for the customer from here: log a contact, make a letter, make a statement. One panel is open at a time. */
import { Button, Link, Text, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { ContactForm } from "./ContactForm";
import type { CustomerPlaceProps } from "./CustomerPlace";
import { PaperPanel } from "./PaperPanel";

export interface CustomerActionsProps extends Pick<CustomerPlaceProps, "today" | "userName" | "busy" | "logContact" | "writeStatement" | "goTo"> {
  analysis: Analysis;
  card: CustomerCard;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

type Panel = "contact" | "paper" | "statement";

export function CustomerActions(props: CustomerActionsProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const [open, setOpen] = useState<Panel>();
  const panels: readonly [Panel, string][] = [["contact", say(CUSTOMER.logContact)], ["paper", say(CUSTOMER.makeLetter)], ["statement", say(CUSTOMER.makeStatement)]];
  const { analysis, card, today, userName, busy, logContact } = props;
  return (
    <Section title={say(CUSTOMER.actions)}>
      <div className={styles.buttons}>
        {panels.map(([panel, name]) => (
          <ToggleButton key={panel} size="small" checked={open === panel} aria-expanded={open === panel} onClick={() => setOpen(open === panel ? undefined : panel)}>{name}</ToggleButton>
        ))}
      </div>
      {open === "contact" && <ContactForm analysis={analysis} card={card} today={today} userName={userName} busy={busy} logContact={logContact} close={() => setOpen(undefined)} />}
      {open === "paper" && <PaperPanel analysis={analysis} card={card} />}
      {open === "statement" && <StatementPanel {...props} />}
    </Section>
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
