/** What the collection plan wants done with the customer, or why it wants nothing. */
import { Body1, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CardPlan, CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { PLAN_WORDS } from "../../locale/plan";
import { isoDate } from "../../measures/calendar";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  plan: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingInlineStart: "18px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function PlannedActions({ analysis, card: { plans } }: { analysis: Analysis; card: CustomerCard }): React.JSX.Element {
  const { say } = useSpeech();
  return (
    <Section title={say(CUSTOMER.plan)}>
      {plans.length === 0 && <Body1>{say(CUSTOMER.noPlan)}</Body1>}
      {plans.map((plan) => <Plan key={plan.currency} analysis={analysis} plan={plan} />)}
    </Section>
  );
}

function Plan({ analysis, plan: { action, currency, leftOut } }: { analysis: Analysis; plan: CardPlan }): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const { book, settings } = analysis;
  const amount = (value: number) => `${book.currencies[currency] || settings.homeCurrency} ${money(value, book.scale)}`;
  return (
    <div className={styles.plan}>
      {action ? (
        <>
          <Text weight="semibold">
            {say(CUSTOMER.planned, { date: isoDate(action.actionDate), action: say(PLAN_WORDS.actions[action.action]), level: action.level, channel: say(PLAN_WORDS.channels[action.channel]) })}
          </Text>
          <Text size={200}>
            {say(CUSTOMER.owner, { owner: say(action.owner === "" ? PLAN_WORDS.ownerUnnamed : PLAN_WORDS.owner, { name: action.owner, role: say(PLAN_WORDS.roles[action.ownerRole]) }) })}
            {action.overdue > 0 && ` · ${say(CUSTOMER.claims, { amount: amount(action.overdue) })}`}
          </Text>
          <Text size={200}>{say(PLAN_WORDS.suggestions[action.action])}</Text>
        </>
      ) : <Text>{say(CUSTOMER.noPlan)}</Text>}
      {leftOut.length > 0 && (
        <>
          <Caption1>{say(CUSTOMER.leftOut)}</Caption1>
          <ul className={styles.list}>{byReason(leftOut).map((own) => <li key={own[0]!.reason}><LeftOutText own={own} amount={amount} /></li>)}</ul>
        </>
      )}
    </div>
  );
}

/** One thing with its document, several of a reason as a sum. */
function LeftOutText({ own, amount }: { own: CardPlan["leftOut"]; amount: (value: number) => string }): React.JSX.Element {
  const { say } = useSpeech();
  const sum = own.reduce((total, one) => total + one.amount, 0);
  const until = own.map((one) => one.until).filter((day) => day !== undefined).sort((a, b) => a - b)[0];
  const reason = say(PLAN_WORDS.leftOut[own[0]!.reason]);
  const what = own.length > 1 ? say(PLAN_WORDS.leftOutAmount, { reason, count: own.length, amount: amount(sum) }) : [own[0]!.document, sum === 0 ? reason : `${reason} ${amount(sum)}`].filter((part) => part !== "").join(" · ");
  return <>{what}{until !== undefined && ` · ${say(own.length > 1 ? CUSTOMER.untilFirst : CUSTOMER.until, { date: isoDate(until) })}`}</>;
}

function byReason(leftOut: CardPlan["leftOut"]): CardPlan["leftOut"][] {
  const groups = new Map<string, CardPlan["leftOut"]>();
  for (const one of leftOut) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups.values()];
}
