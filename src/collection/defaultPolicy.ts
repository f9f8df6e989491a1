/** The collection policy that is in force until the user changes it in the settings. */
import { PROMISE_TOLERANCE_DAYS } from "../book/promises";
import { DEFAULT_DUNNING_LEVELS } from "../measures/dunningLevel";
import type { Policy } from "./types";

const [COURTESY, FRIENDLY, CALL, REGIONAL, LEGAL] = DEFAULT_DUNNING_LEVELS;

/** Five levels by days past due; contacts at least 7 days apart (10 at the last level) and at most 4 in 30 days. */
export const DEFAULT_POLICY: Policy = {
  levels: [
    { ...COURTESY, action: "courtesy", channel: "mail", owner: "salesperson", spacingDays: 0 },
    { ...FRIENDLY, action: "friendly", channel: "mail", owner: "salesperson", spacingDays: 7 },
    { ...CALL, action: "call", channel: "phone", owner: "salesperson", supportedBy: "salesManager", spacingDays: 7 },
    { ...REGIONAL, action: "regional", channel: "visit", owner: "regionalManager", spacingDays: 7 },
    { ...LEGAL, action: "legal", channel: "letter", owner: "legal", spacingDays: 10 },
  ],
  tiers: {},
  monthlyContactCap: 4,
  floor: 100,
  promiseToleranceDays: PROMISE_TOLERANCE_DAYS,
  owners: {},
  bankDetails: "",
  company: "",
};
