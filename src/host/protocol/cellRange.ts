/** A rectangle of cells on one sheet, and the arithmetic of rectangles that Range methods need. */
import type { HostArea } from "../document";
import type { EngineSheet } from "../engine/types";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from "./address";
import { ProtocolError } from "./errors";

export class CellRange {
  constructor(readonly sheet: EngineSheet, public area: HostArea) {}

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  /** whole columns or rows: their cells cannot be read or written one by one */
  get unbounded(): boolean {
    return this.area.rows === MAX_ROWS || this.area.columns === MAX_COLUMNS;
  }

  /** moved and resized within this sheet; outside the sheet is an invalid argument */
  at(row: number, column: number, rows: number, columns: number): CellRange {
    const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
    if (!inside) throw new ProtocolError("InvalidArgument");
    return new CellRange(this.sheet, { row, column, rows, columns });
  }

  bounding(other: CellRange): CellRange {
    this.sameSheet(other);
    return new CellRange(this.sheet, boundingArea(this.area, other.area));
  }

  intersection(other: CellRange): CellRange | undefined {
    this.sameSheet(other);
    const area = intersectArea(this.area, other.area);
    return area && new CellRange(this.sheet, area);
  }

  /** the part that can hold content or styles: whole columns and rows are cut to the used area, never to nothing */
  occupied(): HostArea {
    if (!this.unbounded) return this.area;
    const used = this.sheet.usedArea(false);
    const cut = used && intersectArea(this.area, used);
    return cut ?? { ...this.area, rows: 1, columns: 1 };
  }

  private sameSheet(other: CellRange): void {
    if (other.sheet.id !== this.sheet.id) throw new ProtocolError("InvalidArgument");
  }
}

/** An address on this sheet; an address that is none, or of another sheet, is an invalid argument. */
export function rangeOn(sheet: EngineSheet, address: string): CellRange {
  const area = parseArea(address);
  if (!area) throw new ProtocolError("InvalidArgument");
  return new CellRange(sheet, area);
}

export function wholeSheet(sheet: EngineSheet): CellRange {
  return new CellRange(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
}

export function intersectArea(a: HostArea, b: HostArea): HostArea | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: HostArea, b: HostArea): HostArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameArea(a: HostArea, b: HostArea): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
