/** What the findings about stock say (W3), and what to do next. Blanks are filled from a finding's values. */
import type { TermedFindingWords, Terms } from "./terms";

const ADVICE: Terms = {
  advice: {
    ensure: { zh: "保供", en: "ensure supply" },
    limit: { zh: "控量", en: "limit" },
    clear: { zh: "清理", en: "clear" },
  },
};

export const STOCK_FINDINGS = {
  "W3.no-data": {
    sentence: { zh: "库存数据不全，部分检查无法进行。缺少：{missing}。", en: "Stock data is incomplete, some checks cannot run. Missing: {missing}." },
    next: { zh: "在库存台账中补充所列字段后重新运行。", en: "Add the fields named to the stock ledger and run again." },
  },
  "W3.stale": {
    sentence: { zh: "库存台账只到 {until}，距截止日 {days} 天；未出库天数与周转算到台账最后一天。", en: "The stock ledger ends on {until}, {days} days before the as-of date: days without issue and turnover are counted to its last day." },
    next: { zh: "补充最近的收发存，或把截止日改到台账最后一天。", en: "Add the latest stock movements, or set the as-of date to the ledger's last day." },
  },
  "W3.short-history": {
    sentence: { zh: "周转走势至少需要 {needed} 个整月的库存，台账只有 {months} 个；其他库存检查照常进行。", en: "A turnover trend takes {needed} whole months of stock; the ledger has {months}. The other stock checks run all the same." },
    next: { zh: "补充更早月份的收发存。", en: "Add the stock movements of earlier months." },
  },
  "W3.turnover": {
    sentence: {
      zh: "{scope}：近 3 个月周转 {turnover} 次/年，此前 {before} 次，下降 {dropRate}；存货天数由 {dioBefore} 天变为 {dioDays} 天（{measuredBy}）。",
      en: "{scope}: stock turned {turnover} times a year over the last 3 months, {before} before: down {dropRate}; it lies {dioDays} days instead of {dioBefore} ({measuredBy}).",
    },
    next: { zh: "暂停补货，按 ABC×XYZ 建议先清理、再控量；核对采购计划与销售预测。", en: "Hold replenishment; by the ABC × XYZ advice clear first, then limit; compare purchase plan and sales forecast." },
    terms: {
      scope: {
        company: { zh: "全部库存", en: "All stock" },
        line: { zh: "产品线 {name}", en: "Product line {name}" },
        item: { zh: "存货 {name}", en: "Item {name}" },
      },
      measuredBy: {
        amount: { zh: "按金额", en: "by value" },
        quantity: { zh: "缺金额，按数量", en: "by units, as values are missing" },
      },
    },
  },
  "W3.no-issue": {
    sentence: { zh: "{name}：已 {days} 天没有出库，库存 {quantity}，分类 {classes}。", en: "{name}: no issue for {days} days, {quantity} in stock, class {classes}." },
    next: { zh: "建议：{advice}。确认是否仍有需求；没有的促销、退供应商或计提跌价。", en: "Advice: {advice}. Ask whether there still is a demand; if not, sell off, return to the supplier or write down." },
    terms: ADVICE,
  },
  "W3.slow-moving": {
    sentence: { zh: "{name}：按近 3 个月出库，库存 {quantity} 可用 {coverDays} 天，超过 {limitDays} 天，分类 {classes}。", en: "{name}: at the issues of the last 3 months the stock of {quantity} reaches {coverDays} days, over {limitDays}; class {classes}." },
    next: { zh: "建议：{advice}。停止补货，直到降到上限以内。", en: "Advice: {advice}. No replenishment until it is back within the limit." },
    terms: ADVICE,
  },
  "W3.overstock": {
    sentence: { zh: "{name}：库存 {quantity}，是补货上限 {target}（其中安全库存 {safety}）的 {times} 倍，分类 {classes}。", en: "{name}: {quantity} in stock, {times} times the order-up-to level of {target} (safety stock {safety}); class {classes}." },
    next: { zh: "建议：{advice}。取消或推迟在途采购，核对补货参数。", en: "Advice: {advice}. Cancel or postpone open purchases; check the reorder settings." },
    terms: ADVICE,
  },
  "W3.replenish": {
    sentence: { zh: "{name}：库存 {quantity}、在途 {inTransit}，低于再订货点 {reorder}（安全库存 {safety}[，提前期 {lead} 天]），分类 {classes}。", en: "{name}: {quantity} in stock and {inTransit} on its way, below the reorder point of {reorder} (safety stock {safety}[, lead time {lead} days]); class {classes}." },
    next: { zh: "建议：{advice}。如需保供，订货 {order}。", en: "Advice: {advice}. To keep supply, order {order}." },
    terms: ADVICE,
  },
  "W3.expiry": {
    sentence: { zh: "{name}：{quantity} 件批次最早 {days} 天后到期。", en: "{name}: batches of {quantity} in all expire, the first in {days} days." },
    next: { zh: "先到期先出，赶不上的提前促销或退换。", en: "Issue what expires first; sell off or exchange what will not go in time." },
  },
  "W3.expired": {
    sentence: { zh: "{name}：{quantity} 件已过期，最早的过期 {days} 天。", en: "{name}: {quantity} have expired, the first {days} days ago." },
    next: { zh: "立即隔离，停止出库，报批报废或退供应商。", en: "Set apart at once, issue no more; propose to scrap or return." },
  },
} as const satisfies Record<string, TermedFindingWords>;
