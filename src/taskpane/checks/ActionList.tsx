/** The first actions of the collection plan. */
import { Body1, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { CARDS } from "../../locale/pane/cards";
import { PLAN_WORDS } from "../../locale/plan";
import { Section } from "../Section";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SHOWN = 5;

export function ActionList({ analysis }: { analysis: Analysis }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { actions } = analysis.plan;
  return (
    <Section title={say(CARDS.actions)}>
      {actions.length === 0 ? <Body1>{say(CARDS.noActions)}</Body1> : (
        <ol className={styles.list}>
          {actions.slice(0, SHOWN).map((action) => (
            <ActionItem key={`${action.customer}/${action.currency}/${action.action}`} analysis={analysis} action={action} />
          ))}
        </ol>
      )}
      {actions.length > SHOWN && <Caption1 className={styles.quiet}>{say(CARDS.actionsMore, { count: whole(actions.length - SHOWN) })}</Caption1>}
    </Section>
  );
}

type Action = Analysis["plan"]["actions"][number];

function ActionItem({ analysis, action }: { analysis: Analysis; action: Action }): React.JSX.Element {
  const styles = useStyles();
  const { say, money, whole } = useSpeech();
  const { customers, currencies, scale } = analysis.book;
  const role = say(PLAN_WORDS.roles[action.ownerRole]);
  const owner = action.owner ? say(PLAN_WORDS.owner, { name: action.owner, role }) : say(PLAN_WORDS.ownerUnnamed, { role });
  const amount = (value: number): string => `${currencies[action.currency] ?? ""} ${money(value, scale)}`.trim();
  return (
    <li>
      <Text block weight="semibold">{customers[action.customer]?.name || say(CARDS.unknownCustomer)}</Text>
      <Text block size={200}>
        {action.overdue > 0 ? say(CARDS.actionOverdue, { amount: amount(action.overdue), days: whole(action.oldestDays) }) : say(CARDS.actionOpen, { amount: amount(action.open) })}
      </Text>
      <Caption1 block className={styles.quiet}>{say(CARDS.actionLine, { action: say(PLAN_WORDS.actions[action.action]), owner })}</Caption1>
    </li>
  );
}
