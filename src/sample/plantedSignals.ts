/** Every signal that the sample holds on purpose: which rule finds it, on what, and the facts that make it. */
import { dayNumber, type DayNumber } from "../measures/calendar";
import type { Twin } from "./customers";

/** Customers are named by their codes. */
export const PLANTED = {
  dominant: "1001", slipping: "1002", statement: "1031", lateOrder: "1043", unbilled: "1044", unprofitable: "1042", sleeping: "1035",
  reversing: "1027", oldDebt: "1051",
} as const;

/** The gear reducer whose castings cost more from this day on, which then runs short and is delivered late. */
export const COST_JUMP = { item: "JS-120", from: dayNumber(2025, 4, 1), materialFactor: 1.3 } as const;
export const THIN_SELLER = "HK-210";
export const DEAD_ITEM = { item: "SG-8020", customer: "1048", lastSold: dayNumber(2024, 5, 31) } as const;
export const SLOW_ITEM = { item: "JS-60L", customer: "1030" } as const;
export const EXPIRING_ITEM = { item: "LG-2", expiry: dayNumber(2025, 7, 25) } as const;

/** Contracts, orders and deals by their numbers. */
export const ENDED_CONTRACT = { contract: "HC-2024-002-1", end: dayNumber(2025, 3, 31) } as const;
/** One lacks terms and penalty, the other the currency clause. */
export const CLAUSELESS = { contract: "HC-2025-008-1", exportContract: "HC-2025-059-1" } as const;
export const UNBILLED = { contract: "HC-2025-044-1", delivered: dayNumber(2025, 5, 14) } as const;
export const UNDELIVERED = { contract: "HC-2025-043-2", planned: dayNumber(2025, 5, 16) } as const;
export const STALLED_DEAL = { deal: "SJ-2025-0010", since: dayNumber(2025, 3, 20), updated: dayNumber(2025, 4, 2) } as const;
/** The stage in which deals have been lost more often since spring. */
export const WEAK_STAGE: Twin = { zh: "方案报价", en: "Proposal" };
/** Money that came on the last day of the quarter and went back a week later. */
export const REVERSED_RECEIPT = { received: dayNumber(2025, 3, 31), takenBack: dayNumber(2025, 4, 7), amount: 60_000_000 } as const;
/** An invoice that nobody has asked for in writing since it fell due. */
export const OLD_INVOICE = { document: "30517226", date: dayNumber(2022, 7, 14), due: dayNumber(2022, 9, 12), amount: 18_642_000 } as const;
/** Bills by their numbers. */
export const BILLS = { dueSoon: "258339141540202501011533698096", refused: "244545227391202410246302161441" } as const;
/** Half a million paid ahead to the foundry for castings that never came. */
export const OLD_ADVANCE = {
  supplier: { zh: "鄞州甬东铸造厂", en: "Yinzhou Yongdong Foundry" }, order: "CG-2024-YF01", quantity: 1_400, paid: dayNumber(2024, 12, 18), amount: 57_680_000,
} as const;
export const OVERSPENT: { department: Twin; expense: Twin } = { department: { zh: "市场部", en: "Marketing" }, expense: { zh: "展会费", en: "Trade fairs" } };
export const AHEAD: { department: Twin; expense: Twin } = { department: { zh: "销售部", en: "Sales" }, expense: { zh: "差旅费", en: "Travel" } };
export const LATE_WORKSHOP: Twin = { zh: "传动车间", en: "Transmission workshop" };

/** From this day on the dominant customer pays more with its own commercial bills, and many customers take longer. */
export const SPRING: DayNumber = dayNumber(2025, 4, 1);

export interface PlantedSignal {
  rule: string;
  /** what the finding is about: a customer's code or "" for the company, else a name or number as it stands in each language */
  object: Twin | string;
}

const same = (text: string): Twin => ({ zh: text, en: text });
const lineOf = ({ department, expense }: typeof AHEAD): Twin => ({ zh: `${department.zh} / ${expense.zh} 2025`, en: `${department.en} / ${expense.en} 2025` });

/** In the order of the rules. */
export const PLANTED_SIGNALS: readonly PlantedSignal[] = [
  { rule: "W1.dso-rising", object: "" },
  { rule: "W1.customer-later", object: PLANTED.slipping },
  { rule: "W2.margin-sustained", object: same(COST_JUMP.item) },
  { rule: "W2.thin-best-seller", object: same(THIN_SELLER) },
  { rule: "W2.unprofitable-customer", object: PLANTED.unprofitable },
  { rule: "W3.no-issue", object: same(DEAD_ITEM.item) },
  { rule: "W3.slow-moving", object: same(SLOW_ITEM.item) },
  { rule: "W3.expiry", object: same(EXPIRING_ITEM.item) },
  { rule: "W3.replenish", object: same(COST_JUMP.item) },
  { rule: "W4.largest", object: "" },
  { rule: "W4.hhi-rise", object: "" },
  { rule: "W5.otif-department", object: LATE_WORKSHOP },
  { rule: "W5.undelivered", object: same(UNDELIVERED.contract) },
  { rule: "W5.unbilled", object: same(UNBILLED.contract) },
  { rule: "W5.ended-open", object: same(ENDED_CONTRACT.contract) },
  { rule: "W5.clause-missing", object: same(CLAUSELESS.contract) },
  { rule: "W5.clause-missing", object: same(CLAUSELESS.exportContract) },
  { rule: "W6.commercial-rise", object: "" },
  { rule: "W6.commercial-share", object: "" },
  { rule: "W6.maturity", object: same(BILLS.dueSoon) },
  { rule: "W6.refused", object: same(BILLS.refused) },
  { rule: "W6.acceptor", object: PLANTED.dominant },
  { rule: "W6.advances-paid-old", object: OLD_ADVANCE.supplier },
  { rule: "K1.win-rate", object: "" },
  { rule: "K1.stage", object: WEAK_STAGE },
  { rule: "K2.over-limit", object: same(STALLED_DEAL.deal) },
  { rule: "K2.stale", object: same(STALLED_DEAL.deal) },
  { rule: "K5.wake-up", object: PLANTED.sleeping },
  { rule: "C1.limit", object: PLANTED.slipping },
  { rule: "C6.broken", object: PLANTED.slipping },
  { rule: "C7.long-open", object: PLANTED.slipping },
  { rule: "C9.differs", object: PLANTED.statement },
  { rule: "C11.reversed-after-close", object: PLANTED.reversing },
  { rule: "C13.near", object: PLANTED.oldDebt },
  { rule: "C14.exceeded", object: lineOf(OVERSPENT) },
  { rule: "C14.ahead", object: lineOf(AHEAD) },
];
