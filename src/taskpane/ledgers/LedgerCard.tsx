/** One ledger in the list: its sheet, kind, rows, total and problems; opened, what it is read as, its columns and its problems one by one. */
import { Badge, Button, Caption1, Field, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { ALL_KINDS, chooseKind, forgetChoices } from "../../app/ledgerColumns";
import { KIND_NAMES } from "../../locale/ledgerKinds";
import { LEDGERS } from "../../locale/pane/ledgers";
import { Disclosure } from "../Disclosure";
import type { PaneSession } from "../session";
import { useSpeech } from "../words";
import { ColumnList } from "./ColumnList";
import { ProblemList } from "./ProblemList";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow2, outline: "1px solid transparent",
  },
  control: { minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

type Reading = Analysis["readings"][number];
type Kind = Reading["layout"]["kind"];

export interface LedgerCardProps {
  session: PaneSession;
  analysis: Analysis;
  reading: Reading;
  busy: boolean;
}

export function LedgerCard(props: LedgerCardProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { session, analysis, reading } = props;
  const { layout } = reading;
  const problems = analysis.problems.filter(({ sheet }) => sheet === layout.sheet);
  return (
    <li className={styles.card}>
      <Disclosure summary={<Summary {...props} problems={problems} />}>
        {() => (
          <>
            <Link as="button" onClick={() => session.jump(layout.sheet)}>{say(LEDGERS.goToSheet)}</Link>
            {problems.length > 0 && (
              <Disclosure summary={<Text weight="semibold">{say(LEDGERS.problems)}</Text>}>
                {() => <ProblemList analysis={analysis} problems={problems} goTo={session.jump} />}
              </Disclosure>
            )}
            <Disclosure summary={<Text weight="semibold">{say(LEDGERS.columns)}</Text>}>{() => <Mapping {...props} />}</Disclosure>
          </>
        )}
      </Disclosure>
    </li>
  );
}

function Summary({ analysis, reading, problems }: LedgerCardProps & Pick<Analysis, "problems">): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { layout, tally } = reading;
  const isChosen = analysis.settings.mappings[layout.signature] !== undefined;
  const totals = useTotals(reading, analysis);
  return (
    <>
      <Text block weight="semibold">{layout.table === undefined ? layout.sheet : `${layout.sheet} · ${layout.table}`}</Text>
      <span className={styles.badges}>
        <Badge size="small" appearance="tint" color="brand">{say(KIND_NAMES[layout.kind])}</Badge>
        <Badge size="small" appearance="outline" color="informative">
          {isChosen ? say(LEDGERS.yourChoice) : say(LEDGERS.confidence, { confidence: `${Math.round(layout.confidence * 100)}%` })}
        </Badge>
        <ProblemBadge problems={problems} />
      </span>
      <Caption1 block className={styles.quiet}>{say(LEDGERS.rows, { used: whole(tally.used), read: whole(tally.read) })}</Caption1>
      {totals !== "" && <Caption1 block className={styles.quiet}>{say(LEDGERS.total, { totals })}</Caption1>}
    </>
  );
}

function Mapping({ session, analysis, reading, busy }: LedgerCardProps): React.JSX.Element {
  const styles = useStyles();
  const { say } = useSpeech();
  const { layout } = reading;
  const isChosen = analysis.settings.mappings[layout.signature] !== undefined;
  return (
    <>
      <Field label={say(LEDGERS.kind)}>
        <Select
          className={styles.control} disabled={busy} value={layout.kind}
          onChange={(_, { value }) => void session.changeSettings((settings) => chooseKind(settings, layout, value as Kind | "ignore"))}
        >
          {ALL_KINDS.map((kind) => <option key={kind} value={kind}>{say(KIND_NAMES[kind])}</option>)}
          <option value="ignore">{say(LEDGERS.ignoreSheet)}</option>
        </Select>
      </Field>
      <ColumnList session={session} analysis={analysis} reading={reading} busy={busy} />
      {isChosen && <Button size="small" disabled={busy} onClick={() => void session.changeSettings((settings) => forgetChoices(settings, layout))}>{say(LEDGERS.forget)}</Button>}
    </>
  );
}

const COLORS = { error: "danger", warning: "warning", note: "informative" } as const;

function ProblemBadge({ problems }: { problems: Analysis["problems"] }): React.JSX.Element {
  const { say, whole } = useSpeech();
  const worst = problems[0];
  if (!worst) return <Badge size="small" appearance="tint" color="success">{say(LEDGERS.noProblems)}</Badge>;
  return <Badge size="small" appearance="tint" color={COLORS[worst.severity]}>{say(LEDGERS.problemCount, { count: whole(problems.length) })}</Badge>;
}

/** `CNY 1,200.00 · USD 30.00`; the home currency's code where the ledger names none. */
function useTotals({ tally, ledger }: Reading, { settings }: Analysis): string {
  const { money } = useSpeech();
  return Object.entries(tally.totals).map(([currency, amount]) => `${currency || settings.homeCurrency} ${money(amount, ledger.scale)}`).join(" · ");
}
