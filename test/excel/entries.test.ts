import { describe, expect, test } from "@jest/globals";
import { arrange, identify, type OldColumn } from "../../src/excel/publish/columns";
import { formulaInRow, mergeEntries, readEntries, type KeptRow } from "../../src/excel/publish/entries";
import { decodeMarker, encodeMarker, type Marker } from "../../src/excel/marker";
import { planModel } from "./models";

const marker: Marker = {
  version: 1, report: "plan", table: "AR_Plan", headerRow: 4, fingerprint: "0",
  columns: [["customer", "客户", "ours"], ["overdue", "逾期金额", "ours"], ["action", "动作", "ours"], ["status", "状态", "user"], ["note", "备注", "user"], ["_key", "_key", "key"]],
};
const row = (key: string, note: string): KeptRow => ({ key, identity: new Map([["customer", key]]), entries: new Map([["note", { value: note, row: 9 }]]) });

describe("columns on a report sheet", () => {
  test("a column that the user has put in between or beside stays behind the column that it followed", () => {
    const old = identify(["客户", "逾期金额", "我的列", "动作", "状态", "备注", "_key", "律师"], marker);
    expect(old.map(({ kind }) => kind)).toEqual(["ours", "ours", "added", "ours", "user", "user", "key", "added"]);
    const headers = arrange(planModel([], "en"), old).map(({ header }) => header);
    expect(headers).toEqual(["Customer", "Overdue", "我的列", "Action", "Status", "Note", "_key", "律师"]);
  });

  test("a user column with a new header is still that column, a figure column with a new header becomes the user's", () => {
    const old = identify(["客户", "我算的", "动作", "状态", "跟进情况", "_key"], marker);
    expect(old.map(({ id }) => id)).toEqual(["customer", "+我算的", "action", "status", "note", "_key"]);
  });

  test("a user column that the report no longer has is kept as the user's own", () => {
    const old: OldColumn[] = [...identify(["客户", "状态", "备注", "_key"], marker)];
    const model = planModel([]);
    const columns = arrange({ ...model, columns: model.columns.filter(({ id }) => id !== "note") }, old);
    expect(columns.map(({ id, kind }) => `${id}:${kind}`)).toContain("note:added");
  });

  test("the marker survives its way through a formula, whatever is in the headers", () => {
    const odd: Marker = { ...marker, columns: [["a", 'say "hi"; ' + "长".repeat(300), "ours"]] };
    expect(decodeMarker(encodeMarker(odd))).toEqual(odd);
    expect(decodeMarker('="something else"')).toBeUndefined();
  });
});

describe("what users have typed", () => {
  test("follows the row's key, drops out to the archive and comes back from it", () => {
    const merged = mergeEntries(["B", "C"], [row("A", "away"), row("B", "stays")], [row("C", "back again")]);
    expect(merged.rows.map((one) => one?.entries.get("note")?.value)).toEqual(["stays", "back again"]);
    expect(merged.archive.map(({ key }) => key)).toEqual(["A"]);
  });

  test("an archived note never overwrites one that was typed since", () => {
    const merged = mergeEntries(["A"], [row("A", "new")], [row("A", "old")]);
    expect(merged.rows[0]?.entries.get("note")?.value).toBe("new");
    expect(merged.archive.map(({ entries }) => entries.get("note")?.value)).toEqual(["old"]);
  });

  test("a row that the user has added goes to the archive as it is", () => {
    const merged = mergeEntries(["A"], [row("", "written by hand")], []);
    expect(merged.archive).toHaveLength(1);
  });

  test("a formula follows its row; what it takes from elsewhere stays", () => {
    const entry = { value: 3, formula: "=B6*$D$1+B7+'Rates'!B6", row: 5 };
    expect(formulaInRow(entry, 8)).toBe("=B9*$D$1+B7+'Rates'!B6");
  });

  test("a column with one formula in all rows is calculated: no reason to archive a row", () => {
    const columns: OldColumn[] = [{ id: "_key", header: "_key", kind: "key" }, { id: "+x2", header: "x2", kind: "added" }];
    const cells = {
      firstRow: 5, rowCount: 2,
      values: new Map([[0, ["A", "B"]], [1, [2, 4]]]),
      formulas: new Map([[1, ["=A6*2", "=A7*2"]]]),
    };
    const { rows, calculated } = readEntries(columns, cells);
    expect(calculated.get("+x2")?.formula).toBe("=A6*2");
    expect(rows.every(({ entries }) => entries.size === 0)).toBe(true);
  });
});
