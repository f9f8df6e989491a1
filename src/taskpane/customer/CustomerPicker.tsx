/** The list of customers with a search field, the most overdue first. */
import { Body1, Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import { customerList, searchCustomers, type ListedCustomer } from "../../app/customerCard";
import type { CustomerIndex } from "../../book/types";
import { CUSTOMER } from "../../locale/pane/customer";
import { LEDGERS } from "../../locale/pane/ledgers";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  choice: { justifyContent: "flex-start", textAlign: "start", width: "100%", minWidth: 0, paddingInline: tokens.spacingHorizontalXS, whiteSpace: "normal" },
  names: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SHOWN = 30;

export function CustomerPicker({ analysis, choose }: { analysis: Analysis; choose: (customer: CustomerIndex) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const [text, setText] = useState("");
  const all = customerList(analysis);
  const found = searchCustomers(all, text);
  const { scale } = analysis.book;
  return (
    <Section title={say(CUSTOMER.pick)}>
      {all.length === 0 ? <Body1>{say(analysis.readings.length === 0 ? LEDGERS.noneTitle : CUSTOMER.noCustomers)}</Body1> : (
        <Field label={say(CUSTOMER.pick)} hint={say(CUSTOMER.pickHint)}>
          <Input type="search" className={styles.control} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
      )}
      {all.length > 0 && (
        <Caption1 role="status" className={styles.quiet}>
          {found.length === 0 ? say(CUSTOMER.noneFound, { text }) : found.length === 1 ? say(CUSTOMER.foundOne) : say(CUSTOMER.found, { count: whole(found.length) })}
        </Caption1>
      )}
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((one) => <li key={one.index}><Choice one={one} scale={scale} choose={choose} /></li>)}
      </ul>
      {found.length > SHOWN && <Caption1>{say(CUSTOMER.more, { count: whole(found.length - SHOWN) })}</Caption1>}
    </Section>
  );
}

function Choice({ one, scale, choose }: { one: ListedCustomer; scale: number; choose: (customer: CustomerIndex) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  return (
    <Button appearance="subtle" className={styles.choice} onClick={() => choose(one.index)}>
      <span className={styles.names}>
        <Text>{one.code === "" ? one.name : `${one.name} · ${one.code}`}</Text>
        <Caption1 className={styles.quiet}>{say(CUSTOMER.listed, { balance: money(one.balance, scale), overdue: money(one.overdue, scale) })}</Caption1>
      </span>
    </Button>
  );
}
