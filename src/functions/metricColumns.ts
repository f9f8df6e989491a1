/** From a block of metrics and its header to the columns of the credit scorecard, with everything that was not used. */
import { cellText } from "../ledger/cells/textColumn";
import type { Cell } from "../ledger/types";
import { CIRCUMSTANCE_NAMES, CREDIT_SCORE_ERRORS, METRIC_NAMES } from "../locale/creditScore";
import { say, type Language } from "../locale/index";
import { metricOf, type Circumstance, type MetricKey } from "../measures/scorecard";
import type { CreditColumns } from "../measures/creditScore";
import type { CellList } from "./declaration";
import { FunctionError } from "./functionError";
import { readMetricCells, readYesOrCount, type CellFault, type MetricReading } from "./metricCells";
import { circumstanceNamed, metricNamed, saysPercent } from "./metricNames";

export interface MetricTable {
  columns: CreditColumns;
  /** headers that the scorecard does not know */
  ignored: string[];
  /** by row: cells left out because their unit is unclear */
  unclear: Map<number, { name: string; found: string }[]>;
  /** rows without any value; a 0 may be a blank cell */
  isBlank(row: number): boolean;
  /** one column a customer instead of one row */
  turned: boolean;
}

/**
 * One name for each column of `metrics`; when there is one for each row instead, a column is a customer.
 * @throws FunctionError when a column is given twice or cannot be read, or no column is known
 */
export function readMetricTable(metrics: CellList, names: CellList, language: Language): MetricTable {
  const grid = gridOf(metrics, names);
  const columns: CreditColumns = { rows: grid.rows, metrics: {}, circumstances: {} };
  const ignored: string[] = [];
  const unclear: MetricTable["unclear"] = new Map();
  const headers = new Map<string, string>();
  names.cells.forEach((cell, index) => {
    const header = cellText(cell);
    const metric = metricNamed(header);
    const circumstance = metric ? undefined : circumstanceNamed(header);
    const key = metric ?? circumstance;
    if (key === undefined) {
      if (header !== "") ignored.push(header);
      return;
    }
    const other = headers.get(key);
    if (other !== undefined) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.twice, { first: other, second: header });
    headers.set(key, header);
    const cells = grid.column(index);
    const reading = metric ? readMetric(cells, metric, header) : readCircumstance(cells, circumstance!, header);
    if ("fault" in reading) throw faultOf(reading, cells, header);
    if (metric) columns.metrics[metric] = reading.values;
    else columns.circumstances[circumstance!] = reading.values;
    const name = say(metric ? METRIC_NAMES[metric] : CIRCUMSTANCE_NAMES[circumstance!], language);
    for (const row of reading.unclear) unclear.set(row, [...(unclear.get(row) ?? []), { name, found: cellText(cells[row]!) }]);
  });
  if (Object.keys(columns.metrics).length === 0) throw new FunctionError("#N/A", CREDIT_SCORE_ERRORS.noMetric, { list: ignored.length === 0 ? "–" : `'${ignored.join("', '")}'` });
  forgetEmptyRecords(columns);
  return { columns, ignored, unclear, isBlank: grid.isBlank, turned: grid.turned };
}

interface Grid {
  rows: number;
  turned: boolean;
  column(index: number): Cell[];
  isBlank(row: number): boolean;
}

function gridOf({ cells, width }: CellList, names: CellList): Grid {
  const height = width === 0 ? 0 : cells.length / width;
  const count = names.cells.length;
  // Blank cells below the data of a single customer's column were cut off.
  const turned = width !== count && (height === count || (width === 1 && height < count));
  if (width !== count && !turned) throw new FunctionError("#VALUE!", CREDIT_SCORE_ERRORS.namesDoNotFit, { names: count, width, height });
  const rows = turned ? width : height;
  const [ofRow, ofColumn] = turned ? [1, width] : [width, 1];
  return {
    rows,
    turned,
    column(index) {
      const column = new Array<Cell>(rows);
      for (let row = 0, at = index * ofColumn; row < rows; row++, at += ofRow) column[row] = at < cells.length ? cells[at]! : "";
      return column;
    },
    isBlank(row) {
      for (let column = 0; column < count; column++) {
        const cell = cells[row * ofRow + column * ofColumn] ?? "";
        if (cell !== "" && cell !== 0) return false;
      }
      return true;
    },
  };
}

function readMetric(cells: readonly Cell[], key: MetricKey, header: string): MetricReading {
  const metric = metricOf(key);
  return readMetricCells(cells, { ...metric, zeroIsBlank: metric.dimension !== "payment", saysPercent: saysPercent(header) });
}

function readCircumstance(cells: readonly Cell[], circumstance: Circumstance, header: string): MetricReading {
  if (circumstance === "refusedBill" || circumstance === "lawsuit") return readYesOrCount(cells);
  const share = { unit: "share", largest: 1, bounded: true } as const;
  return readMetricCells(cells, { ...(circumstance === "seriouslyOverdueShare" ? share : { unit: "days" }), zeroIsBlank: false, saysPercent: saysPercent(header) });
}

function faultOf({ fault, at }: CellFault, cells: readonly Cell[], header: string): FunctionError {
  const words = fault === "unclear" ? CREDIT_SCORE_ERRORS.unclearUnit : CREDIT_SCORE_ERRORS.unreadableMetric;
  return new FunctionError("#VALUE!", words, { name: header, row: at + 1, found: cellText(cells[at]!) || String(cells[at]) });
}

/**
 * Nothing paid on time and yet nothing overdue cannot be: those zeros are blank cells of a customer without a payment record
 * (desktop Excel passes blank cells as 0), who must not score as a perfect payer.
 */
function forgetEmptyRecords({ rows, metrics }: CreditColumns): void {
  const { onTimeRate, averageDaysOverdue, overdueShare, longestDaysOverdue, creditUse } = metrics;
  if (!onTimeRate) return;
  const record = [onTimeRate, averageDaysOverdue, overdueShare, longestDaysOverdue, creditUse].filter((column) => column !== undefined);
  for (let row = 0; row < rows; row++) {
    if (record.every((column) => !(column[row]! > 0 || column[row]! < 0))) for (const column of record) column[row] = NaN;
  }
}
