/** The findings about the customer, each opening to its figure, its rows and what to do. */
import { Badge, Body1, Text } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { severityText, signalText } from "../../reports/findingText";
import { FindingDetail } from "../checks/FindingDetail";
import { Disclosure } from "../Disclosure";
import { Section } from "../Section";
import { useSpeech } from "../words";

interface CustomerFindingsProps {
  analysis: Analysis;
  card: CustomerCard;
  goTo: (sheet: string, address: string) => void;
}

const COLORS = { red: "danger", amber: "warning", blue: "informative", grey: "subtle" } as const;

export function CustomerFindings({ analysis, card: { findings }, goTo }: CustomerFindingsProps): React.JSX.Element {
  const { say, whole, language } = useSpeech();
  const context = { book: analysis.book, business: analysis.business, language };
  return (
    <Section title={say(CUSTOMER.findings, { count: whole(findings.length) })}>
      {findings.length === 0 && <Body1>{say(CUSTOMER.noFindings)}</Body1>}
      {findings.map((finding) => (
        <Disclosure
          key={`${finding.rule}|${finding.object.id}`}
          summary={<><Badge size="small" appearance="tint" color={COLORS[finding.severity]}>{severityText(context, finding)}</Badge> <Text>{signalText(context, finding)}{finding.object.kind !== "customer" && ` · ${finding.object.id}`}</Text></>}
        >
          {() => <FindingDetail analysis={analysis} context={context} finding={finding} goTo={goTo} />}
        </Disclosure>
      ))}
    </Section>
  );
}
