/** Hidden names in the grid: formulas find them (INDIRECT does not), but as in Excel neither the name box nor the lists of names show them. */
import type { UniverInstance } from "./univerInstance";

export function hideHiddenNames({ definedNames }: UniverInstance): void {
  const all = definedNames.getDefinedNameMap.bind(definedNames);
  definedNames.getDefinedNameMap = (unitId) => {
    const names = all(unitId);
    return names && Object.fromEntries(Object.entries(names).filter(([, { hidden }]) => !hidden));
  };
  // What the name box calls the cells that are selected.
  definedNames.getDefinedNameByRefString = (unitId, reference) => Object.values(definedNames.getDefinedNameMap(unitId) ?? {}).find(({ formulaOrRefString }) => formulaOrRefString === reference) ?? null;
}
