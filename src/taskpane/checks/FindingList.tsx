/** The findings by signal, the gravest signal first, of the severities that the user wants to see. */
import { Badge, Body1, Text, ToggleButton, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { titleOf } from "../../locale/pane/findingTitles";
import { COUNTED } from "../../locale/ruleTitles";
import { WARNING_WORDS } from "../../locale/warnings";
import { historyText, objectText, signalText, type FindingContext } from "../../reports/findingText";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useLongList } from "../useLongList";
import { useSpeech } from "../words";
import { FindingDetail } from "./FindingDetail";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chosen: { "&, &:hover, &:hover:active": { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, ...shorthands.borderColor(tokens.colorBrandStroke1) } },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Finding = Analysis["findings"][number];
/** "cleared" are those of the last run that are gone */
type Mark = Finding["severity"] | "cleared";

const MARKS: readonly Mark[] = ["red", "amber", "blue", "grey", "cleared"];
const COLORS = { red: "danger", amber: "warning", blue: "informative", grey: "subtle", cleared: "success" } as const;
const AT_FIRST: ReadonlySet<Mark> = new Set<Mark>(["red", "amber", "blue"]);
/** of a signal, before the user asks for more */
const SHOWN = 20;

export function FindingList({ analysis, goTo }: { analysis: Analysis; goTo: (sheet: string, address: string) => void }): React.JSX.Element {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const [wanted, setWanted] = useState(AT_FIRST);
  const context = { book: analysis.book, business: analysis.business, language };
  const groups = bySignal(analysis.findings.filter((finding) => wanted.has(markOf(finding))));
  const toggle = (mark: Mark): void => setWanted((before) => new Set(MARKS.filter((one) => (one === mark ? !before.has(one) : before.has(one)))));
  return (
    <Section title={say(CHECKS.findings)}>
      <div className={styles.filter} role="group" aria-label={say(CHECKS.filter)}>
        {MARKS.map((mark) => ({ mark, count: analysis.findings.filter((finding) => markOf(finding) === mark).length })).filter(({ count }) => count > 0).map(({ mark, count }) => (
          <ToggleButton key={mark} size="small" shape="circular" className={wanted.has(mark) ? styles.chosen : undefined} checked={wanted.has(mark)} onClick={() => toggle(mark)}>
            {say(CHECKS.severityCount, { severity: say(mark === "cleared" ? WARNING_WORDS.cleared : WARNING_WORDS.severities[mark]), count })}
          </ToggleButton>
        ))}
      </div>
      {groups.length === 0 && <Body1>{say(analysis.findings.length === 0 ? CHECKS.noFindings : CHECKS.noneShown)}</Body1>}
      {groups.map((findings, index) => <Signal key={findings[0]!.rule.split(".")[0]} open={index === 0} analysis={analysis} context={context} findings={findings} goTo={goTo} />)}
    </Section>
  );
}

interface SignalProps {
  analysis: Analysis;
  context: FindingContext;
  findings: Finding[];
  open: boolean;
  goTo: (sheet: string, address: string) => void;
}

function Signal({ analysis, context, findings, open, goTo }: SignalProps): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { shown, moreButton } = useLongList(findings, { first: SHOWN, words: CHECKS.moreFindings });
  const counts = MARKS.map((mark) => ({ mark, count: findings.filter((finding) => markOf(finding) === mark).length })).filter(({ count }) => count > 0);
  return (
    <Disclosure
      open={open}
      summary={(
        <span className={styles.line}>
          <Text weight="semibold">{signalText(context, findings[0]!)}</Text>
          {counts.map(({ mark, count }) => <Badge key={mark} size="small" appearance="tint" color={COLORS[mark]} title={say(mark === "cleared" ? WARNING_WORDS.cleared : WARNING_WORDS.severities[mark])}>{symbolOf(say(mark === "cleared" ? WARNING_WORDS.cleared : WARNING_WORDS.severities[mark]))} {whole(count)}</Badge>)}
        </span>
      )}
    >
      {() => (
        <>
          {shown.map((finding) => (
            <Disclosure key={`${finding.rule}|${finding.object.kind}|${finding.object.id}`} summary={<Headline context={context} finding={finding} />}>
              {() => <FindingDetail analysis={analysis} context={context} finding={finding} goTo={goTo} />}
            </Disclosure>
          ))}
          {moreButton}
        </>
      )}
    </Disclosure>
  );
}

function Headline({ context, finding }: { context: FindingContext; finding: Finding }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { object, members } = finding;
  const mark = markOf(finding);
  const severity = say(mark === "cleared" ? WARNING_WORDS.cleared : WARNING_WORDS.severities[mark]);
  const title = titleOf(finding.rule);
  const noun = members && COUNTED[members[0]!.object.kind];
  const counted = noun && say(CHECKS.counted, { count: whole(members.length), noun: say(noun) });
  const about = counted && object.id === "" ? counted : [objectText(context, finding), counted].filter((part) => part !== undefined).join(" · ");
  return (
    <span className={styles.line}>
      <Badge size="small" appearance="tint" color={COLORS[mark]}>{severity}</Badge>
      <Text>{about}</Text>
      <Text size={200} className={styles.quiet}>{[title ? say(title) : "", mark === "cleared" ? "" : historyText(context, finding)].filter((part) => part !== "").join(" · ")}</Text>
    </span>
  );
}

function markOf({ severity, history }: Finding): Mark {
  return history === "cleared" ? "cleared" : severity;
}

/** The sign before the word: `■ Act now` → `■`. */
function symbolOf(words: string): string {
  return words.split(" ")[0] ?? "";
}

/** Groups in the order in which the findings name them: the checks put the gravest first. */
function bySignal(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const signal = finding.rule.slice(0, finding.rule.indexOf("."));
    const group = groups.get(signal);
    if (group) group.push(finding);
    else groups.set(signal, [finding]);
  }
  return [...groups.values()];
}
