/** What a grid shows beyond Univer's own model: the look of tables, data bars, colour scales, marks of filters and notes. */
import type { ICellCustomRender, ICellData, ICellDataForSheetInterceptor, Injector, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { HostArea, HostConditionalFormat, HostSheet, HostTable } from "../document";
import { filterMark, noteMark } from "./gridMarks";
import { lastColumn, lastRow } from "./areas";
import { cellMatrix, type SheetState } from "./sheetState";

/** Univer's own number formats come at 10; a look has to be there before. */
const PRIORITY = 20;

/** `stateOf` gives a sheet by its id. */
export function paintGrid(injector: Injector, stateOf: (sheetId: string) => SheetState | undefined): void {
  const ranges = new ValueRanges();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "receivables-radar-look",
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const state = stateOf(subUnitId);
      const look = state && lookOf(state, cell, row, col, ranges);
      return next(look ? { ...cell, ...look } : cell);
    },
  });
}

type Look = Pick<ICellDataForSheetInterceptor, "themeStyle" | "interceptorStyle" | "customRender">;

function lookOf(state: SheetState, cell: Nullable<ICellData>, row: number, column: number, ranges: ValueRanges): Look | undefined {
  const { tables, conditionalFormats, notes, autoFilter } = state.extras;
  if (tables.length === 0 && conditionalFormats.length === 0 && notes.length === 0 && !autoFilter) return undefined;
  const look: Look = {};
  const marks: ICellCustomRender[] = [];
  const table = tables.find(({ area }) => isInside(area, row, column));
  const style = table && tableStyle(table, row);
  if (style) look.themeStyle = style;
  for (const format of conditionalFormats) {
    if (typeof cell?.v !== "number" || !format.areas.some((area) => isInside(area, row, column))) continue;
    if (format.type === "dataBar") marks.push(dataBar(share(cell.v, ranges.of(state, format), 0), format.color));
    else if (format.type === "colorScale") look.interceptorStyle = { bg: { rgb: mixed(format.colors, share(cell.v, ranges.of(state, format))) } };
  }
  if (isFilterHead(state, table, row, column)) marks.push(filterMark());
  if (noteAt(notes, row, column) !== undefined) marks.push(noteMark());
  if (marks.length > 0) look.customRender = marks;
  return look;
}

function isFilterHead({ extras: { autoFilter } }: SheetState, table: HostTable | undefined, row: number, column: number): boolean {
  if (table) return table.showFilterButton && table.showHeaders !== false && row === table.area.row;
  return autoFilter !== undefined && row === autoFilter.row && isInside(autoFilter, row, column);
}

const noteTexts = new WeakMap<HostSheet["notes"], Map<string, string>>();

/** The text of a cell's note. */
export function noteAt(notes: HostSheet["notes"], row: number, column: number): string | undefined {
  if (notes.length === 0) return undefined;
  let texts = noteTexts.get(notes);
  if (texts?.size !== notes.length) noteTexts.set(notes, (texts = new Map(notes.map((note) => [`${note.row},${note.column}`, note.text]))));
  return texts.get(`${row},${column}`);
}

/** The least and the greatest number under each rule, read again after the sheet has changed. */
class ValueRanges {
  private readonly known = new WeakMap<HostConditionalFormat, { version: number; least: number; greatest: number }>();

  of(state: SheetState, format: HostConditionalFormat): { least: number; greatest: number } {
    const known = this.known.get(format);
    if (known?.version === state.version) return known;
    let [least, greatest] = [Infinity, -Infinity];
    const cells = cellMatrix(state);
    for (const area of format.areas) {
      for (let row = area.row; row <= lastRow(area); row++) {
        for (let column = area.column; column <= lastColumn(area); column++) {
          const value = cells[row]?.[column]?.v;
          if (typeof value !== "number") continue;
          least = Math.min(least, value);
          greatest = Math.max(greatest, value);
        }
      }
    }
    const range = { version: state.version, least, greatest };
    this.known.set(format, range);
    return range;
  }
}

/** Where a value stands between the least, or `from` when that is less, and the greatest: 0 to 1. */
function share(value: number, { least, greatest }: { least: number; greatest: number }, from = least): number {
  const start = Math.min(least, from);
  return greatest > start ? Math.max(0, (value - start) / (greatest - start)) : 1;
}

function dataBar(part: number, color: string): ICellCustomRender {
  return {
    zIndex: 0,
    drawWith: (context, { primaryWithCoord: { startX, startY, endX, endY } }) => {
      context.save();
      // Over the figures, so they must show through.
      context.globalAlpha = 0.35;
      context.fillStyle = color;
      context.fillRect(startX + 2, startY + 2, (endX - startX - 4) * part, endY - startY - 4);
      context.restore();
    },
  };
}

/** The accents of Excel's standard theme, in the order in which table styles go through them. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Excel's light and medium table styles in their main traits: header and bands. */
function tableStyle({ area, style, showHeaders, showBandedRows, showTotals }: HostTable, row: number): IStyleData | undefined {
  const [, kind, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style ?? "") ?? [];
  if (!kind) return undefined;
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? ACCENTS[0];
  const isHeader = showHeaders !== false && row === area.row;
  if (isHeader && kind !== "Light") return { bl: BooleanNumber.TRUE, bg: { rgb: accent }, cl: { rgb: "#FFFFFF" } };
  if (isHeader || (showTotals && row === lastRow(area))) return { bl: BooleanNumber.TRUE };
  const isBand = showBandedRows && (row - area.row - (showHeaders === false ? 0 : 1)) % 2 === 0;
  return isBand ? { bg: { rgb: mixed([accent, "#FFFFFF"], kind === "Light" ? 0.88 : 0.8) } } : undefined;
}

/** A colour on the way through the colours: 0 the first, 1 the last. */
function mixed(colors: readonly string[], part: number): string {
  const place = part * (colors.length - 1);
  const index = Math.min(Math.floor(place), colors.length - 2);
  const [from, to] = [channels(colors[index] ?? "#FFFFFF"), channels(colors[index + 1] ?? "#FFFFFF")];
  return `#${from.map((value, channel) => Math.round(value + ((to[channel] ?? value) - value) * (place - index)).toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function isInside(area: HostArea, row: number, column: number): boolean {
  return row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
}
