/** The customer's open items, the oldest first, each with the way to its row in the user's ledger. */
import { Badge, Body1, Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import type { CardItem, CustomerCard } from "../../app/customerCard";
import { CUSTOMER } from "../../locale/pane/customer";
import { isoDate } from "../../measures/calendar";
import { Section } from "../Section";
import { useLongList } from "../useLongList";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", marginInlineStart: "auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1 },
  more: { alignSelf: "flex-start" },
});

const SHOWN = 20;

interface OpenItemListProps {
  analysis: Analysis;
  card: CustomerCard;
  goTo: (sheet: string, address: string) => void;
}

export function OpenItemList({ analysis, card: { items }, goTo }: OpenItemListProps): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  const { shown, moreButton } = useLongList(items, { first: SHOWN, words: CUSTOMER.moreItems, className: styles.more });
  return (
    <Section title={say(CUSTOMER.items, { count: whole(items.length) })}>
      {items.length === 0 && <Body1>{say(CUSTOMER.noBalance)}</Body1>}
      <ul className={styles.list}>
        {shown.map((item, index) => <li key={index}><Item analysis={analysis} item={item} goTo={goTo} /></li>)}
      </ul>
      {moreButton}
    </Section>
  );
}

function Item({ analysis, item, goTo }: { analysis: Analysis; item: CardItem; goTo: OpenItemListProps["goTo"] }): React.JSX.Element {
  const styles = useStyles();
  const { say, money } = useSpeech();
  const { book, settings } = analysis;
  const { place, kind, original, open } = item;
  const name = item.document || say(CUSTOMER.noDocument);
  const facts = [
    kind === "item" ? "" : say(CUSTOMER.kinds[kind]),
    kind === "item" || Number.isNaN(item.date) ? "" : isoDate(item.date),
    original === Math.abs(open) ? "" : say(CUSTOMER.ofOriginal, { amount: money(original, book.scale) }),
  ].filter((fact) => fact !== "");
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>
          {place ? <Link as="button" title={say(CUSTOMER.goToRow, { sheet: place.sheet, cell: place.address })} onClick={() => goTo(place.sheet, place.address)}>{name}</Link> : <Text>{name}</Text>}
          {item.disputed && <> <Badge size="small" appearance="tint" color="warning">{say(CUSTOMER.disputed)}</Badge></>}
        </span>
        <Text className={styles.amount}>{book.currencies[item.currency] || settings.homeCurrency} {money(open, book.scale)}</Text>
      </div>
      <Caption1 block className={styles.quiet}>
        {kind === "item" && <DueText item={item} />}{kind === "item" && facts.length > 0 && " · "}{facts.join(" · ")}
      </Caption1>
    </>
  );
}

function DueText({ item: { dueDate, daysLate } }: { item: CardItem }): React.JSX.Element {
  const styles = useStyles();
  const { say, whole } = useSpeech();
  if (Number.isNaN(dueDate)) return <>{say(CUSTOMER.noDue)}</>;
  const due = isoDate(dueDate);
  if (daysLate > 0) return <span className={styles.late}>{say(CUSTOMER.dueLate, { due, days: whole(daysLate) })}</span>;
  return <>{daysLate === 0 ? say(CUSTOMER.dueToday, { due }) : say(CUSTOMER.dueLater, { due, days: whole(-daysLate) })}</>;
}
