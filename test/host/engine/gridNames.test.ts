/** The names that the grid shows, and those that it keeps to itself. */
import { expect, test } from "@jest/globals";
import { emptyDocument } from "../../../src/host/engine/createEngine";
import { hideHiddenNames } from "../../../src/host/engine/gridNames";
import { workbookSkeleton } from "../../../src/host/engine/loadDocument";
import { openHeadlessUniver } from "../../../src/host/engine/univerInstance";
import { WorkbookEngine } from "../../../src/host/engine/workbookEngine";

test("the add-in's own names are in no list of the grid, the user's are, and formulas find both", async () => {
  const document = emptyDocument();
  document.sheets[0]!.cells = { 0: { 0: { v: 40 }, 1: { v: 2 } } };
  document.names = [{ name: "Rate", refersTo: "Sheet1!$A$1", visible: true }, { name: "_AR_Area", refersTo: "Sheet1!$B$1", visible: false }];
  const univer = openHeadlessUniver(workbookSkeleton(document));
  const engine = new WorkbookEngine(univer, document);
  try {
    hideHiddenNames(univer);
    const { definedNames, unitId } = univer;
    expect(Object.values(definedNames.getDefinedNameMap(unitId) ?? {}).map(({ name }) => name)).toEqual(["Rate"]);
    expect(definedNames.getDefinedNameByRefString(unitId, "Sheet1!$A$1")?.name).toBe("Rate");
    expect(definedNames.getDefinedNameByRefString(unitId, "Sheet1!$B$1")).toBeNull();
    const [sheet] = engine.sheets;
    const cell = { row: 2, column: 0, rows: 1, columns: 1 };
    sheet!.setValues(cell, [["=Rate+_AR_Area"]]);
    await engine.calculate();
    expect(sheet!.values(cell)).toEqual([[42]]);
  } finally {
    engine.dispose();
  }
});
