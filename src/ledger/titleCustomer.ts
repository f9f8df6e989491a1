/** The customer that the rows above a header name: `客户：宁海精工机械有限公司`, `Customer: Cobble & Reed`. */
import { tidy } from "./cells/blankText";
import type { Cell } from "./types";

const LABEL = /^(客户名称|客户|购货单位|往来单位|customer name|customer|client)\s*[:：]\s*(.*)$/i;

/** Undefined where no row names one; the name stands behind the label or in the next filled cell. */
export function titleCustomer(rows: readonly (readonly Cell[])[]): string | undefined {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      const label = typeof cell === "string" ? LABEL.exec(tidy(cell)) : null;
      if (!label) continue;
      const name = label[2] !== "" ? label[2] : row.slice(column + 1).find((next) => typeof next === "string" && next !== "");
      if (typeof name === "string") return tidy(name);
    }
  }
  return undefined;
}
