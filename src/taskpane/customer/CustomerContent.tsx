/** The customer of the selected row, or of one's choice: what it owes, how it pays, what is planned, and what can be done. */
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Analysis } from "../../app/analyse";
import { customerCard, type CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { Section } from "../Section";
import { useSpeech } from "../words";
import { Balances } from "./Balances";
import { ContactHistory } from "./ContactHistory";
import { CreditFigures } from "./CreditFigures";
import { CustomerActions } from "./CustomerActions";
import { CustomerFindings } from "./CustomerFindings";
import { CustomerHead } from "./CustomerHead";
import { CustomerPicker } from "./CustomerPicker";
import type { CustomerPlaceProps } from "./CustomerPlace";
import { OpenItemList } from "./OpenItemList";
import { PaymentHistory } from "./PaymentHistory";
import { PlannedActions } from "./PlannedActions";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  start: { alignSelf: "flex-start" },
});

export function CustomerContent(props: CustomerPlaceProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { analysis, customer, busy, analyse, chooseCustomer } = props;
  const card = useMemo(() => (analysis && customer !== undefined ? customerCard(analysis, customer) : undefined), [analysis, customer]);
  if (!analysis) {
    return (
      <Section title={say(CUSTOMER.pick)}>
        <Body1>{say(CUSTOMER.analyseFirst)}</Body1>
        <Button appearance="primary" className={styles.start} disabled={busy} onClick={analyse}>{say(CUSTOMER.analyse)}</Button>
      </Section>
    );
  }
  return card ? <Card key={card.customer.name} {...props} analysis={analysis} card={card} /> : <CustomerPicker analysis={analysis} choose={chooseCustomer} />;
}

function Card({ analysis, card, chooseCustomer, goTo, ...actions }: CustomerPlaceProps & { analysis: Analysis; card: CustomerCard }): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <CustomerHead card={card} choose={() => chooseCustomer(undefined)} />
      <CustomerActions {...actions} analysis={analysis} card={card} goTo={goTo} />
      <PlannedActions analysis={analysis} card={card} />
      <Balances analysis={analysis} card={card} />
      <CreditFigures analysis={analysis} card={card} />
      <CustomerFindings analysis={analysis} card={card} goTo={goTo} />
      <OpenItemList analysis={analysis} card={card} goTo={goTo} />
      <PaymentHistory analysis={analysis} card={card} />
      <ContactHistory analysis={analysis} card={card} goTo={goTo} />
    </div>
  );
}
