/** What is written to the staging sheet for a report, in pieces from which batches are packed. */
import { addressOf, type Area } from "../addresses";
import { bytesToWrite } from "../payload";
import { literal, TEXT_FORMAT } from "../literal";
import type { Session } from "../session";
import { chartCells, chartTables, stagedTable } from "./chartData";
import { blockCells, dataCells, finalColumn, formatOf, headerCells, tileCells, titleRows, totalCells, type SheetNameOf } from "./stagedCells";
import { blockHeight, tileRows, type SheetPlan } from "./sheetPlan";
import { COLORS } from "./styles";
import { PIECE_BYTES, type WriteOperation } from "./writeOperations";

/** what formatting one range costs in a request */
const FORMAT_BYTES = 700;
const TILE_SIZE = 16;
const CHART_DATA_SIZE = 8;
/** a report's rows are made ready in parts, each a few milliseconds' work */
const ROWS_AT_ONCE = 5_000;
/** Office.js cuts addresses off at 8,192 characters */
const LONGEST_ADDRESS = 8_000;

/** Everything of the report but what users have typed. */
export async function stageReport(session: Session, plan: SheetPlan, sheetNameOf: SheetNameOf): Promise<WriteOperation[]> {
  return [
    ...columnFormats(plan),
    ...writeCells({ row: 0, column: plan.band }, titleRows(plan)),
    titleStyle(plan),
    headerStyle(plan),
    ...writeCells({ row: plan.headerRow, column: plan.band }, [headerCells(plan)]),
    ...await writeRows(session, plan, sheetNameOf),
    ...runStyles(plan),
    ...totals(plan),
    ...blocks(plan),
    ...tiles(plan),
    ...chartData(plan),
  ];
}

/** One call a column and property, whatever the number of rows. */
function columnFormats(plan: SheetPlan): WriteOperation[] {
  if (plan.dataRows === 0) return [];
  const operations = plan.columns.map((column, index): WriteOperation => ({
    bytes: FORMAT_BYTES * 2,
    queue: (staging) => {
      const { model } = column;
      const range = rangeOf(staging, dataArea(plan, index, 1));
      setNumberFormat(range, formatOf(column));
      if (!model) return;
      range.format.horizontalAlignment = capitalised(model.align);
      if (model.wrap) range.format.wrapText = true;
      if (model.indent) range.format.indentLevel = 1;
      if (model.fill) range.format.fill.color = model.fill;
      if (model.links) {
        range.format.font.color = COLORS.link;
        range.format.font.underline = "Single";
      }
    },
  }));
  operations.push({
    bytes: FORMAT_BYTES,
    queue: (staging) => {
      const range = rangeOf(staging, dataArea(plan, 0, plan.columns.length));
      range.format.verticalAlignment = "Center";
      for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
        const border = range.format.borders.getItem(edge);
        border.style = "Continuous";
        border.color = COLORS.line;
      }
    },
  });
  return operations;
}

function titleStyle(plan: SheetPlan): WriteOperation {
  return {
    bytes: FORMAT_BYTES,
    queue: (staging) => {
      const title = staging.getCell(0, plan.band);
      title.format.font.bold = true;
      title.format.font.size = 14;
      if (plan.headerRow > 1) {
        rangeOf(staging, { row: 1, column: plan.band, rows: plan.headerRow - 1, columns: 1 }).format.font.color = COLORS.caption;
      }
    },
  };
}

function headerStyle(plan: SheetPlan): WriteOperation {
  return {
    bytes: FORMAT_BYTES * (1 + plan.columns.length),
    queue: (staging) => {
      const range = rangeOf(staging, { row: plan.headerRow, column: plan.band, rows: 1, columns: plan.columns.length });
      setNumberFormat(range, TEXT_FORMAT);
      const { format } = range;
      format.font.bold = true;
      format.font.color = COLORS.headerText;
      format.fill.color = COLORS.header;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Center";
      format.wrapText = true;
      plan.columns.forEach(({ kind, model }, index) => {
        const fill = model?.headerFill ?? (kind === "user" || kind === "added" ? COLORS.userHeader : undefined);
        if (!fill) return;
        const cell = staging.getCell(plan.headerRow, plan.band + index).format;
        cell.fill.color = fill;
        cell.font.color = COLORS.text;
      });
    },
  };
}

async function writeRows(session: Session, plan: SheetPlan, sheetNameOf: SheetNameOf): Promise<WriteOperation[]> {
  const operations: WriteOperation[] = [];
  for (let from = 0; from < plan.rows.length; from += ROWS_AT_ONCE) {
    await session.breathe(plan.sheetName);
    const rows = dataCells(plan, sheetNameOf, from, Math.min(from + ROWS_AT_ONCE, plan.rows.length));
    operations.push(...writeCells({ row: plan.headerRow + 1 + from, column: plan.band }, rows));
  }
  return operations;
}

/** The cells in pieces of whole rows. */
export function writeCells(at: { row: number; column: number }, rows: readonly (string | number | boolean)[][]): WriteOperation[] {
  const operations: WriteOperation[] = [];
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return operations;
  for (let from = 0; from < rows.length; ) {
    const sample = bytesToWrite(rows.slice(from, from + 200)) / Math.min(200, rows.length - from);
    const count = Math.max(1, Math.min(rows.length - from, Math.floor(PIECE_BYTES / sample)));
    const piece = rows.slice(from, from + count);
    const area = { row: at.row + from, column: at.column, rows: count, columns };
    operations.push({
      bytes: bytesToWrite(piece),
      queue: (staging) => {
        rangeOf(staging, area).values = piece;
      },
    });
    from += count;
  }
  return operations;
}

/** Runs of one look, all columns together, as few multi-area ranges as the address limit allows. */
function runStyles(plan: SheetPlan): WriteOperation[] {
  const looks = new Map<string, { run: { fill?: string; color?: string; bold?: boolean }; addresses: string[] }>();
  const placeOf = new Map(plan.rows.map((row, place) => [row, place]));
  plan.columns.forEach(({ model }, index) => {
    for (const { from, to, fill, color, bold } of model?.runs ?? []) {
      const [first, last] = [placeOf.get(from), placeOf.get(to)];
      if (first === undefined || last === undefined) continue;
      const look = JSON.stringify([fill, color, bold]);
      const entry = looks.get(look) ?? { run: { fill, color, bold }, addresses: [] };
      entry.addresses.push(addressOf({ row: plan.headerRow + 1 + first, column: plan.band + index, rows: last - first + 1, columns: 1 }));
      looks.set(look, entry);
    }
  });
  return [...looks.values()].flatMap(({ run, addresses }) => joined(addresses).map((address): WriteOperation => ({
    bytes: FORMAT_BYTES + address.length,
    queue: (staging) => {
      const { format } = staging.getRanges(address);
      if (run.fill) format.fill.color = run.fill;
      if (run.color) format.font.color = run.color;
      if (run.bold) format.font.bold = true;
    },
  })));
}

/** Addresses joined, as few lists as the limit allows. */
export function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

function totals(plan: SheetPlan): WriteOperation[] {
  const { totalsRow } = plan;
  if (totalsRow === undefined) return [];
  const style: WriteOperation = {
    bytes: FORMAT_BYTES * (1 + plan.columns.length),
    queue: (staging) => {
      const { format } = rangeOf(staging, { row: totalsRow, column: plan.band, rows: 1, columns: plan.columns.length });
      format.font.bold = true;
      format.fill.color = COLORS.totals;
      const border = format.borders.getItem("EdgeTop");
      border.style = "Continuous";
      border.color = COLORS.header;
      plan.columns.forEach((column, index) => {
        if (!column.model?.total) return;
        const cell = staging.getCell(totalsRow, plan.band + index);
        setNumberFormat(cell, column.model.total === "count" ? "#,##0" : formatOf(column));
        cell.format.horizontalAlignment = capitalised(column.model.align);
      });
    },
  };
  return [style, ...writeCells({ row: totalsRow, column: plan.band }, totalCells(plan))];
}

function blocks(plan: SheetPlan): WriteOperation[] {
  let row = plan.blocksRow;
  return plan.model.blocks.flatMap((block) => {
    const at = row;
    row += blockHeight(block);
    const style: WriteOperation = {
      bytes: FORMAT_BYTES * (2 + (block.formats?.length ?? 0)),
      queue: (staging) => {
        staging.getCell(at, plan.band).format.font.bold = true;
        block.formats?.forEach((format, index) => {
          if (block.lines.length > 0) setNumberFormat(rangeOf(staging, { row: at + 1, column: plan.band + index, rows: block.lines.length, columns: 1 }), format);
        });
      },
    };
    return [style, ...writeCells({ row: at, column: plan.band }, blockCells(plan, block))];
  });
}

function tiles(plan: SheetPlan): WriteOperation[] {
  return tileRows(plan).flatMap((row, index) => {
    const made = plan.model.tiles![index]!;
    const style: WriteOperation = {
      bytes: FORMAT_BYTES * (3 + 2 * made.length),
      queue: (staging) => {
        const { format } = rangeOf(staging, { row, column: plan.band, rows: 2, columns: finalColumn(plan, made.length - 1) + 1 });
        format.fill.color = COLORS.tile;
        format.horizontalAlignment = "Center";
        format.verticalAlignment = "Center";
        const border = format.borders.getItem("InsideVertical");
        border.style = "Continuous";
        border.weight = "Thick";
        border.color = COLORS.tileLine;
        made.forEach((tile, at) => {
          const column = plan.band + finalColumn(plan, at);
          staging.getCell(row, column).format.font.color = COLORS.caption;
          const figure = staging.getCell(row + 1, column);
          setNumberFormat(figure, tile.format);
          figure.format.font.size = TILE_SIZE;
          figure.format.font.bold = true;
          figure.format.font.color = tile.color ?? COLORS.header;
        });
      },
    };
    return [style, ...writeCells({ row, column: plan.band }, tileCells(plan, made))];
  });
}

/** Small and grey: it is there so that a chart can be checked, not to be read. */
function chartData(plan: SheetPlan): WriteOperation[] {
  const tables = chartTables(plan.model);
  if (tables.length === 0) return [];
  const all = { row: plan.chartsRow + 1, column: plan.band, rows: plan.height - plan.chartsRow - 1, columns: plan.columns.length };
  const style: WriteOperation = {
    bytes: FORMAT_BYTES * (1 + 2 * tables.length),
    queue: (staging) => {
      const { format } = rangeOf(staging, all);
      format.font.size = CHART_DATA_SIZE;
      format.font.color = COLORS.chartData;
      format.shrinkToFit = true;
      for (const table of tables) {
        const area = stagedTable(plan, table);
        setNumberFormat(rangeOf(staging, { ...area, columns: 1 }), TEXT_FORMAT);
        setNumberFormat(rangeOf(staging, { ...area, rows: 1 }), TEXT_FORMAT);
        setNumberFormat(rangeOf(staging, { row: area.row + 1, column: area.column + 1, rows: area.rows - 1, columns: area.columns - 1 }), table.chart.model.format);
      }
    },
  };
  const heading = writeCells({ row: all.row, column: plan.band }, [[literal(plan.model.chartDataTitle ?? "", "General")]]);
  return [style, ...heading, ...tables.flatMap((table) => {
    const { row, column } = stagedTable(plan, table);
    return writeCells({ row: row - 1, column }, chartCells(table));
  })];
}

function dataArea(plan: SheetPlan, index: number, columns: number): Area {
  return { row: plan.headerRow + 1, column: plan.band + index, rows: plan.dataRows, columns };
}

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** One format for every cell: Office.js takes a single value, its types only know the array. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}

export function capitalised(align: "left" | "center" | "right"): "Left" | "Center" | "Right" {
  return align === "left" ? "Left" : align === "right" ? "Right" : "Center";
}
