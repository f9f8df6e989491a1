/** The stages of a sale: seven by default, editable in the settings. */

export interface SalesStage {
  /** as the ledger words it; a stage of the ledger that is not here is taken in the order of its first appearance, without a limit */
  name: string;
  /** a deal that stays longer is reported; 0 = no limit */
  limitDays: number;
}

export const DEFAULT_STAGES: readonly SalesStage[] = [
  { name: "线索 / Lead", limitDays: 14 },
  { name: "初步接触 / Contact", limitDays: 14 },
  { name: "需求确认 / Needs", limitDays: 21 },
  { name: "方案报价 / Proposal", limitDays: 21 },
  { name: "商务谈判 / Negotiation", limitDays: 30 },
  { name: "合同签订 / Contract", limitDays: 14 },
  { name: "成交 / Won", limitDays: 0 },
];
