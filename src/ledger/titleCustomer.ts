/** The customer that the rows above a header name, behind a label or in the cell beside it. */
import { isFilled, tidy } from "./cells/blankText";
import { customerNameOf, isCustomerLabel, labelledCustomer } from "./customerLabel";
import type { Cell } from "./types";
import { isKnownHeader } from "./vocabulary";

/** Undefined where no row names one; the name stands behind the label or in the next filled cell. A name is taken before a code. */
export function titleCustomer(rows: readonly (readonly Cell[])[]): string | undefined {
  let code: string | undefined;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell !== "string" || cell === "") continue;
      const own = labelledCustomer(cell);
      if (own !== undefined && own !== "") return own;
      if (own === undefined && !isCustomerLabel(cell)) continue;
      const next = tidy(String(row.slice(column + 1).find(isFilled) ?? ""));
      const name = isKnownHeader(next) ? "" : customerNameOf(next);
      if (name !== "" && /\p{L}/u.test(name)) return name;
      if (name !== "") code ??= name;
    }
  }
  return code;
}
