/** Exchange rates by day and currency. */
import { CURRENCIES } from "./definition";
import type { KindDefinition } from "./definition";

export const EXCHANGE_RATES: KindDefinition<"RATE"> = {
  kind: "RATE",
  synonyms: {
    date: ["日期", "生效日期", "汇率日期", "date", "effective date", "rate date", "valid from", "from"],
    currency: [...CURRENCIES, "外币", "from currency"],
    rate: ["汇率", "中间价", "折算汇率", "记账汇率", "rate", "exchange rate", "fx rate", "mid rate", "value"],
  },
  needs: [["date"], ["currency"], ["rate"]],
  hints: ["汇率", "rate", "fx"],
  keys: ["currency"],
  main: [],
  firstLine: [],
  groupRows: false,
};
