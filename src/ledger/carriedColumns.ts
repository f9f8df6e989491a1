/** Which of the user's own columns go along to the detail report: those that no standard column of the report shows. */
import type { Assignment } from "./assignColumns";
import { isErrorText, isPlaceholder } from "./cells/blankText";
import type { LedgerKind } from "./fields";
import type { HeaderBlock, HeaderColumn } from "./headerRows";
import { compactHeader } from "./headerText";
import type { CarriedColumn, Cell, ColumnCells, MappingChoice, TableLayout } from "./types";

/** How many columns of one table are carried at most: what is carried has to be read from the workbook, and fits beside the report. */
export const MOST_CARRIED = 8;

/** Kinds whose rows become open items, with the fields that are recognised but shown by no standard column. */
const SHOWN_BESIDE: Partial<Record<LedgerKind, readonly string[]>> = {
  INV: ["order", "reference", "department", "region", "project", "note"],
  JRNL: ["summary", "invoice", "department"],
  PLAN: ["condition"],
  AGED: [],
};

/** Columns that number the rows of their own sheet and mean nothing beside another order of rows. */
const ROW_NUMBERS = new Set(["序号", "序", "行号", "行次", "项次", "Seq", "dseq", "S/N", "Sl No", "Sr No", "Line No", "Row No", "Row"].map(compactHeader));
/** Columns that tell who handled a document in the books: they wait until the others have found room. */
const HANDLING = new Set(["制单", "制单人", "审核", "审核人", "复核", "复核人", "过账", "过账人", "记账", "记账人", "出纳人", "核准", "附件数", "附单据数", "系统模块"].map(compactHeader));

type Carried = Pick<TableLayout, "carried" | "notCarried">;

/**
 * Recognised columns come first, then unknown ones with something in them, then the rest, each from left to right, until
 * MOST_CARRIED are found. Columns that the user has set to "ignore", and those without a header or any content, are left out.
 * @param wholeSampled true when the rows that the profiles were taken from are all there are
 */
export function chooseCarried(block: HeaderBlock, { kind, columns, ages }: Assignment, choice: MappingChoice | undefined, wholeSampled: boolean): Carried {
  const beside = SHOWN_BESIDE[kind.kind];
  if (!beside) return { carried: [], notCarried: [] };
  const fields = new Map(columns.map((match) => [match.column, match.field]));
  const taken = new Set(ages.map((age) => age.column));
  const rank = ({ column, header, profile }: HeaderColumn): number | undefined => {
    const field = fields.get(column);
    if (header === "" || taken.has(column) || choice?.columns[header] === "ignore" || ROW_NUMBERS.has(compactHeader(header))) return undefined;
    if (profile.filled === 0 && wholeSampled) return undefined;
    if (field !== undefined) return beside.includes(field) ? 0 : undefined;
    return profile.filled === 0 ? 3 : HANDLING.has(compactHeader(header)) ? 2 : 1;
  };
  const ranked = block.columns.flatMap((column) => {
    const at = rank(column);
    return at === undefined ? [] : [{ column, at }];
  });
  ranked.sort((a, b) => a.at - b.at || a.column.column - b.column.column);
  const bySheet = (part: typeof ranked) => part.map(({ column }) => column).sort((a, b) => a.column - b.column);
  return {
    carried: bySheet(ranked.slice(0, MOST_CARRIED)).map(({ column, header }) => ({ column, header })),
    notCarried: bySheet(ranked.slice(MOST_CARRIED)).filter(({ profile }) => profile.filled > 0).map(({ header }) => header),
  };
}

/** The carried cells of the used rows as they stand on the sheet; columns in which none of them holds anything are left out. */
export function readCarried(layout: TableLayout, cells: ColumnCells, used: Int32Array): CarriedColumn[] {
  const offset = layout.firstDataRow - cells.firstRow;
  return layout.carried.flatMap(({ column, header }) => {
    const source = cells.columns.get(column) ?? [];
    const values: Cell[] = [];
    for (const row of used) values.push(carriedCell(source[row + offset]));
    return values.some(saysSomething) ? [{ column, header, values }] : [];
  });
}

/** An error is no content; everything else stays as it is. */
function carriedCell(cell: Cell | undefined): Cell {
  if (cell === undefined || cell === null) return "";
  if (typeof cell !== "string") return cell;
  const text = cell.trim();
  return text === "" || isErrorText(text) ? "" : cell;
}

function saysSomething(cell: Cell): boolean {
  return typeof cell === "string" ? !isPlaceholder(cell.trim()) : cell !== null;
}
