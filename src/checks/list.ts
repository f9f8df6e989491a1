/** The checks, in the order of their codes: a new one is one file and one line here. */
import { advancesAndBills } from "./advancesAndBills";
import { agingQuality } from "./agingQuality";
import { budgetCheck } from "./budget";
import { collectionPeriod } from "./collectionPeriod";
import { concentration } from "./concentration";
import { contractFulfilment } from "./contractFulfilment";
import { conversionCheck } from "./conversion";
import { dataStale, insuredExceeded, limitExceeded, reviewDue } from "./creditLimits";
import { disputes } from "./disputes";
import { earlyDiscount } from "./earlyDiscount";
import { limitationPeriod } from "./limitationPeriod";
import { margin } from "./margin";
import { marginStructure } from "./marginStructure";
import { orderVolatility } from "./orderVolatility";
import { paymentBehaviour } from "./paymentBehaviour";
import { promises } from "./promises";
import { reconciliation } from "./reconciliation";
import { repurchaseCheck } from "./repurchase";
import { reversedReceipts } from "./reversedReceipts";
import { salesCycle } from "./salesCycle";
import { statutoryTerm } from "./statutoryTerm";
import { stockTurnover } from "./stockTurnover";
import type { Check } from "./types";

export const CHECKS: readonly Check[] = [
  collectionPeriod,
  margin,
  stockTurnover,
  concentration,
  contractFulfilment,
  advancesAndBills,
  conversionCheck,
  salesCycle,
  marginStructure,
  agingQuality,
  repurchaseCheck,
  limitExceeded,
  reviewDue,
  dataStale,
  paymentBehaviour,
  orderVolatility,
  promises,
  disputes,
  statutoryTerm,
  reconciliation,
  earlyDiscount,
  reversedReceipts,
  insuredExceeded,
  limitationPeriod,
  budgetCheck,
];
