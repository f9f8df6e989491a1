/** The requirement sets that the emulated Excel has when it is not told to be an older one. */

/** the newest version of each set; the client is frozen at ExcelApi 1.15 */
const NEWEST: Record<string, string> = {
  ExcelApi: "1.15", SharedRuntime: "1.2", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.9", RibbonApi: "1.2", DialogApi: "1.2",
  AddinCommands: "1.3", KeyboardShortcuts: "1.1", CustomXmlParts: "1.1", Settings: "1.1", DelayForCellEdit: "1.1", RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};

export function isSetSupported(set: string, version = "1.1"): boolean {
  const newest = Object.entries(NEWEST).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return newest !== undefined && compare(version, newest) <= 0;
}

function compare(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
