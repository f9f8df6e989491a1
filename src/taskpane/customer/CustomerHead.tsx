/** The customer's name, what the customer ledger says of it, and the way to another one. */
import { Button, Caption1, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import type { CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, flexBasis: "180px", minWidth: 0 },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function CustomerHead({ card: { customer }, choose }: { card: CustomerCard; choose: () => void }): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { code, salesperson, region, tier, termsDays } = customer;
  const facts = [
    code && say(CUSTOMER.code, { code }),
    salesperson && say(CUSTOMER.salesperson, { name: salesperson }),
    region && say(CUSTOMER.region, { name: region }),
    tier && say(CUSTOMER.tier, { name: tier }),
    termsDays !== undefined && say(CUSTOMER.terms, { days: termsDays }),
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        <Subtitle1 as="h2" block className={styles.name}>{customer.name}</Subtitle1>
        {facts.length > 0 && <Caption1 block className={styles.quiet}>{facts.join(" · ")}</Caption1>}
      </div>
      <Button size="small" onClick={choose}>{say(CUSTOMER.other)}</Button>
    </div>
  );
}
