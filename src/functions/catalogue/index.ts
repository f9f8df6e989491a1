/** The catalogue of the custom functions: a new function is one file and one line here and in `guides.ts`. */
import type { DeclaredFunction } from "../declaration";
import { abc } from "./abc";
import { aging } from "./aging";
import { alarm } from "./alarm";
import { allocate } from "./allocate";
import { altmanZ } from "./altmanZ";
import { billAlert } from "./billAlert";
import { billDiscount } from "./billDiscount";
import { bucket } from "./bucket";
import { cei } from "./cei";
import { collectionRate } from "./collectionRate";
import { concentration } from "./concentration";
import { conversion } from "./conversion";
import { creditLimit } from "./creditLimit";
import { creditScore } from "./creditScore";
import { daysLate } from "./daysLate";
import { daysPastDue } from "./daysPastDue";
import { dso } from "./dso";
import { dunningLevel } from "./dunningLevel";
import { dwell } from "./dwell";
import { earlyPay } from "./earlyPay";
import { ecl } from "./ecl";
import { expectedCash } from "./expectedCash";
import { headroom } from "./headroom";
import { label } from "./label";
import { lateFee } from "./lateFee";
import { legalTerm } from "./legalTerm";
import { marginRate } from "./marginRate";
import { openItems } from "./openItems";
import { overdueRate } from "./overdueRate";
import { payIndex } from "./payIndex";
import { pvm } from "./pvm";
import { reorder } from "./reorder";
import { repurchase } from "./repurchase";
import { rollRate } from "./rollRate";
import { stockAge } from "./stockAge";
import { stockTurn } from "./stockTurn";
import { turnover } from "./turnover";
import { xyz } from "./xyz";

export const CATALOGUE: readonly DeclaredFunction[] = [
  aging, dso, creditScore, marginRate, concentration,
  bucket, daysPastDue, openItems, allocate, cei, turnover, overdueRate, collectionRate, daysLate, payIndex, rollRate, ecl, dunningLevel,
  creditLimit, headroom, altmanZ, earlyPay, lateFee, legalTerm,
  billDiscount, billAlert, expectedCash,
  pvm, abc, xyz, stockTurn, stockAge, reorder, conversion, dwell, repurchase, label, alarm,
];
