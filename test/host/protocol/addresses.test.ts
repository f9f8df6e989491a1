/** Addresses and areas: what the protocol reads, writes and cuts, without any client. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { HostArea } from "../../../src/host/document";
import { formatArea, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet, splitAreas, splitSheet } from "../../../src/host/protocol/address";
import { columnLetters } from "../../../src/host/xlsx/addresses";
import { cutOut } from "../../../src/host/protocol/areas";

describe("addresses", () => {
  test("cells, areas, whole columns and rows are read in any order of corners, with or without dollars", () => {
    expect(parseArea("B2")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect(parseArea("$C$5:a2")).toEqual({ row: 1, column: 0, rows: 4, columns: 3 });
    expect(parseArea("A:C")).toEqual({ row: 0, column: 0, rows: MAX_ROWS, columns: 3 });
    expect(parseArea("$6:$6")).toEqual({ row: 5, column: 0, rows: 1, columns: MAX_COLUMNS });
    expect(parseArea("XFD1048576")).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 });
  });

  test("what is no address of a cell that exists is none", () => {
    expect(["", "A", "7", "A0", "XFE1", "A1048577", "A1:B", "A:5", "A1:B2:C3", "Rates", "A1 B2"].map(parseArea)).toEqual(Array(11).fill(undefined));
  });

  test("every area is written so that it is read back as the same area", () => {
    const area = fc.tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(5000), fc.nat(300)).map(([row, column, rows, columns]): HostArea => ({
      row, column, rows: Math.min(rows + 1, MAX_ROWS - row), columns: Math.min(columns + 1, MAX_COLUMNS - column),
    }));
    fc.assert(fc.property(area, fc.boolean(), (one, absolute) => {
      expect(parseArea(formatArea(one, absolute))).toEqual(one);
    }));
  });

  test("the whole sheet is written as its rows", () => {
    expect(formatArea({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })).toBe("1:1048576");
    expect(columnLetters(MAX_COLUMNS - 1)).toBe("XFD");
  });

  test("sheet names are quoted when they must be, and come back as they were", () => {
    expect(["Ledger", "应收账款", "AR 2025", "Bo's", "A1", "2025"].map(quoteSheet)).toEqual(["Ledger", "应收账款", "'AR 2025'", "'Bo''s'", "'A1'", "'2025'"]);
    for (const name of ["Ledger", "AR 2025", "Bo's!", "a,b"]) expect(splitSheet(`${quoteSheet(name)}!A1:B2`)).toEqual({ sheet: name, area: "A1:B2" });
    expect(splitAreas("'a,b'!A1,C3:D4")).toEqual(["'a,b'!A1", "C3:D4"]);
  });
});

describe("cutting areas", () => {
  test("what is left covers every cell outside the holes exactly once, and none inside", () => {
    const small = fc.record({ row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) });
    const holds = (area: HostArea, row: number, column: number) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    fc.assert(fc.property(small, fc.array(small, { maxLength: 4 }), (area, holes) => {
      const left = cutOut([area], holes);
      for (let row = 0; row < 12; row++) {
        for (let column = 0; column < 12; column++) {
          const wanted = holds(area, row, column) && !holes.some((hole) => holds(hole, row, column));
          expect(left.filter((piece) => holds(piece, row, column))).toHaveLength(wanted ? 1 : 0);
        }
      }
    }));
  });
});
