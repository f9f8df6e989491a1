/** Builds small packages part by part, the way other programs write them, independent of the writer under test. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface HandMade {
  /** inside `<worksheet>` */
  sheet?: string;
  /** the whole part instead of `sheet` */
  sheetPart?: string;
  sheetAttributes?: string;
  /** `Type:Target`, or `Type|Target|External`, numbered rId1 … */
  sheetRelations?: string[];
  /** inside `<workbook>`, before the sheets */
  workbookProperties?: string;
  /** the list of sheets; default one called Data */
  sheets?: string;
  definedNames?: string;
  /** `Type:Target`, numbered rId10 … */
  workbookRelations?: string[];
  packageRelations?: string[];
  styles?: string;
  strings?: string;
  parts?: Record<string, string | Uint8Array>;
}

export function handMadePackage(made: HandMade): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(["officeDocument:xl/workbook.xml", ...(made.packageRelations ?? [])], 1),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${made.workbookProperties ?? ""}<sheets>${made.sheets ?? '<sheet name="Data" sheetId="1" r:id="rId1"/>'}</sheets>` +
      `${made.definedNames === undefined ? "" : `<definedNames>${made.definedNames}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet:worksheets/sheet1.xml", "styles:styles.xml", "sharedStrings:sharedStrings.xml", "theme:theme/theme1.xml", ...(made.workbookRelations ?? [])], 1),
    "xl/worksheets/sheet1.xml": made.sheetPart ?? `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"${made.sheetAttributes ?? ""}>${made.sheet ?? "<sheetData/>"}</worksheet>`,
    ...(made.styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>` }),
    ...(made.strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${made.strings}</sst>` }),
    ...(made.sheetRelations === undefined ? {} : { "xl/worksheets/_rels/sheet1.xml.rels": relations(made.sheetRelations, 1) }),
    ...made.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content])));
}

export function relations(list: string[], first: number): string {
  const items = list.map((entry, index) => {
    const [type = "", target = "", mode] = entry.split("|").length > 1 ? entry.split("|") : entry.split(/:(.*)/);
    return `<Relationship Id="rId${first + index}" Type="${OFFICE}/${type}" Target="${target}"${mode === "External" ? ' TargetMode="External"' : ""}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** Cell formats for the tests: 0 plain, 1 a date, 2 a date with time, 3 a time, 4 elapsed hours, 5 money. */
export const STYLES_WITH_DATES =
  '<numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts>' +
  '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="171"/><xf numFmtId="4"/></cellXfs>';
