/** The collection policy that is in force until the user changes it in the settings. */
import type { Policy } from "./types";

/** Five levels by days past due; contacts at least 7 days apart (10 at the last level) and at most 4 in 30 days. */
export const DEFAULT_POLICY: Policy = {
  levels: [
    { level: 0, fromDays: -7, toDays: 0, action: "courtesy", channel: "mail", owner: "salesperson", spacingDays: 0 },
    { level: 1, fromDays: 1, toDays: 30, action: "friendly", channel: "mail", owner: "salesperson", spacingDays: 7 },
    { level: 2, fromDays: 31, toDays: 60, action: "call", channel: "phone", owner: "salesperson", supportedBy: "salesManager", spacingDays: 7 },
    { level: 3, fromDays: 61, toDays: 90, action: "regional", channel: "visit", owner: "regionalManager", spacingDays: 7 },
    { level: 4, fromDays: 91, action: "legal", channel: "letter", owner: "legal", spacingDays: 10 },
  ],
  tiers: {},
  monthlyContactCap: 4,
  floor: 100,
  promiseToleranceDays: 3,
  owners: {},
  bankDetails: "",
  company: "",
};
