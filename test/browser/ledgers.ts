/** A ledger of a few overdue invoices, June 2025, for what a test does not need the sample for. */
import type { Language } from "../../src/locale";

type Rows = readonly (readonly (string | number)[])[];

const CUSTOMERS = ["North Ltd.", "South Ltd.", "West Ltd."] as const;
const ITEMS: Rows = [["A1", CUSTOMERS[0], 45_709, 45_739, 100_000], ["A2", CUSTOMERS[1], 45_740, 45_770, 200_000], ["A3", CUSTOMERS[2], 45_801, 45_831, 50_000]];
const HEADERS: Record<Language, readonly string[]> = {
  "zh-CN": ["发票号码", "客户名称", "开票日期", "到期日", "未收金额"],
  "en-US": ["Invoice no.", "Customer name", "Invoice date", "Due date", "Open balance"],
};

export const SMALL_LEDGER = {
  name: { "zh-CN": "应收台账", "en-US": "Sales ledger" },
  customers: CUSTOMERS,
  rows: { "zh-CN": [HEADERS["zh-CN"], ...ITEMS], "en-US": [HEADERS["en-US"], ...ITEMS] },
} as const satisfies { name: Record<Language, string>; customers: readonly string[]; rows: Record<Language, Rows> };
