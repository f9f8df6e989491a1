/** What people read about each function of the catalogue, in the order in which they meet them. */
import type { Guide } from "../guide";
import { abcGuide } from "./abc";
import { agingGuide } from "./aging";
import { alarmGuide } from "./alarm";
import { allocateGuide } from "./allocate";
import { altmanZGuide } from "./altmanZ";
import { billAlertGuide } from "./billAlert";
import { billDiscountGuide } from "./billDiscount";
import { bucketGuide } from "./bucket";
import { ceiGuide } from "./cei";
import { collectionRateGuide } from "./collectionRate";
import { concentrationGuide } from "./concentration";
import { conversionGuide } from "./conversion";
import { creditLimitGuide } from "./creditLimit";
import { creditScoreGuide } from "./creditScore";
import { daysLateGuide } from "./daysLate";
import { daysPastDueGuide } from "./daysPastDue";
import { dsoGuide } from "./dso";
import { dunningLevelGuide } from "./dunningLevel";
import { dwellGuide } from "./dwell";
import { earlyPayGuide } from "./earlyPay";
import { eclGuide } from "./ecl";
import { expectedCashGuide } from "./expectedCash";
import { headroomGuide } from "./headroom";
import { labelGuide } from "./label";
import { lateFeeGuide } from "./lateFee";
import { legalTermGuide } from "./legalTerm";
import { marginRateGuide } from "./marginRate";
import { openItemsGuide } from "./openItems";
import { overdueRateGuide } from "./overdueRate";
import { payIndexGuide } from "./payIndex";
import { pvmGuide } from "./pvm";
import { reorderGuide } from "./reorder";
import { repurchaseGuide } from "./repurchase";
import { rollRateGuide } from "./rollRate";
import { stockAgeGuide } from "./stockAge";
import { stockTurnGuide } from "./stockTurn";
import { turnoverGuide } from "./turnover";
import { xyzGuide } from "./xyz";

export const GUIDES: readonly Guide[] = [
  agingGuide, dsoGuide, creditScoreGuide, marginRateGuide, concentrationGuide,
  bucketGuide, daysPastDueGuide, openItemsGuide, allocateGuide, ceiGuide, turnoverGuide, overdueRateGuide, collectionRateGuide, daysLateGuide, payIndexGuide, rollRateGuide, eclGuide, dunningLevelGuide,
  creditLimitGuide, headroomGuide, altmanZGuide, earlyPayGuide, lateFeeGuide, legalTermGuide,
  billDiscountGuide, billAlertGuide, expectedCashGuide,
  pvmGuide, abcGuide, xyzGuide, stockTurnGuide, stockAgeGuide, reorderGuide, conversionGuide, dwellGuide, repurchaseGuide, labelGuide, alarmGuide,
];
