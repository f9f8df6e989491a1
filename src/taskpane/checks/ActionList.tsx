/** The first actions of the collection plan, each with the way to its customer. */
import { Body1, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CustomerIndex } from "../../book/types";
import { CARDS } from "../../locale/pane/cards";
import { PLAN_WORDS } from "../../locale/plan";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { verticalAlign: "top" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SHOWN = 5;

interface ActionListProps {
  analysis: Analysis;
  showCustomer: (customer: CustomerIndex) => void;
}

export function ActionList({ analysis, showCustomer }: ActionListProps): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { actions } = analysis.plan;
  return (
    <Section title={say(CARDS.actions)}>
      {actions.length === 0 ? <Body1>{say(CARDS.noActions)}</Body1> : (
        <ol className={styles.list}>
          {actions.slice(0, SHOWN).map((action) => (
            <ActionItem key={`${action.customer}/${action.currency}/${action.action}`} analysis={analysis} action={action} showCustomer={showCustomer} />
          ))}
        </ol>
      )}
      {actions.length > SHOWN && <Caption1 className={styles.quiet}>{say(CARDS.actionsMore, { count: whole(actions.length - SHOWN) })}</Caption1>}
    </Section>
  );
}

type Action = Analysis["plan"]["actions"][number];

function ActionItem({ analysis, action, showCustomer }: ActionListProps & { action: Action }): React.JSX.Element {
  const styles = useStyles();
  const { say, money, whole } = useSpeech();
  const { customers, currencies, scale } = analysis.book;
  const name = customers[action.customer]?.name ?? "";
  const role = say(PLAN_WORDS.roles[action.ownerRole]);
  const owner = action.owner ? say(PLAN_WORDS.owner, { name: action.owner, role }) : say(PLAN_WORDS.ownerUnnamed, { role });
  const amount = (value: number): string => `${currencies[action.currency] ?? ""} ${money(value, scale)}`.trim();
  return (
    <li>
      {name === "" ? <Text block weight="semibold">{say(CARDS.unknownCustomer)}</Text> : <Link as="button" className={styles.name} onClick={() => showCustomer(action.customer)}><Text weight="semibold">{name}</Text></Link>}
      <Text block size={200}>
        {action.overdue > 0 ? say(CARDS.actionOverdue, { amount: amount(action.overdue), days: whole(action.oldestDays) }) : say(CARDS.actionOpen, { amount: amount(action.open) })}
      </Text>
      <Caption1 block className={styles.quiet}>{say(CARDS.actionLine, { action: say(PLAN_WORDS.actions[action.action]), owner })}</Caption1>
    </li>
  );
}
