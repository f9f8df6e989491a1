/** PageLayout: paper, scaling, repeated rows, print area, headers and footers. */
import type { HostPrint } from "../../document";
import type { EngineSheet } from "../../engine/types";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { CellRange } from "../cellRange";
import { booleanOf, numberOf, recordOf, textOf } from "../callArguments";
import { ProtocolError } from "../errors";
import { nullObject, type ClassDefinition, type Scalar } from "../hostObject";
import { rangeArgument } from "./range";

const PAPER = { A4: "a4", Letter: "letter" } as const;

export const pageLayout: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  scalars: {
    Orientation: {
      get: ({ print }) => (print.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => {
        if (value !== "Landscape" && value !== "Portrait") throw new ProtocolError("InvalidArgument");
        change(sheet, { orientation: value === "Landscape" ? "landscape" : "portrait" });
      },
    },
    PaperSize: {
      get: ({ print }) => (print.paper === "a4" ? "A4" : print.paper === "letter" ? "Letter" : null),
      set: (sheet, value) => {
        if (value !== "A4" && value !== "Letter") throw new ProtocolError("NotImplemented", "This host knows the papers A4 and Letter.");
        change(sheet, { paper: PAPER[value] });
      },
    },
    Zoom: {
      get: ({ print }) => (print.fitToWidth || print.fitToHeight
        ? { horizontalFitToPages: print.fitToWidth || undefined, verticalFitToPages: print.fitToHeight || undefined }
        : { scale: print.scale ?? 100 }),
      set: setZoom,
    },
    LeftMargin: margin("left"), RightMargin: margin("right"), TopMargin: margin("top"), BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"), FooterMargin: margin("footer"),
    CenterHorizontally: {
      get: ({ print }) => print.centerHorizontally ?? false,
      set: (sheet, value) => change(sheet, { centerHorizontally: booleanOf(value) }),
    },
  },
  navigation: { HeadersFooters: (sheet, session) => session.object("HeaderFooterGroup", sheet) },
  queries: {
    GetPrintAreaOrNullObject: (sheet, _, session) => {
      const { area } = sheet.print;
      return area ? session.object("RangeAreas", { sheet, ranges: [new CellRange(sheet, area)] }) : nullObject;
    },
    GetPrintTitleColumnsOrNullObject: (sheet, _, session) => {
      const columns = sheet.print.repeatColumns;
      if (!columns) return nullObject;
      return session.object("Range", new CellRange(sheet, { row: 0, column: columns.from, rows: MAX_ROWS, columns: columns.to - columns.from + 1 }));
    },
    GetPrintTitleRowsOrNullObject: (sheet, _, session) => {
      const rows = sheet.print.repeatRows;
      if (!rows) return nullObject;
      return session.object("Range", new CellRange(sheet, { row: rows.from, column: 0, rows: rows.to - rows.from + 1, columns: MAX_COLUMNS }));
    },
  },
  commands: {
    SetPrintArea: (sheet, args) => change(sheet, { area: rangeArgument(args, 0, { sheet }).area }),
    SetPrintTitleColumns: (sheet, args) => {
      const { column, columns } = rangeArgument(args, 0, { sheet }).area;
      change(sheet, { repeatColumns: { from: column, to: column + columns - 1 } });
    },
    SetPrintTitleRows: (sheet, args) => {
      const { row, rows } = rangeArgument(args, 0, { sheet }).area;
      change(sheet, { repeatRows: { from: row, to: row + rows - 1 } });
    },
  },
};

export const headerFooterGroup: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  scalars: {
    State: {
      get: () => "Default",
      set: (_, value) => {
        if (value !== "Default") throw new ProtocolError("NotImplemented", "This host has the same headers and footers on all pages.");
      },
    },
  },
  navigation: { DefaultForAllPages: (sheet, session) => session.object("HeaderFooter", sheet) },
};

export const headerFooter: ClassDefinition<EngineSheet> = {
  guard: (sheet) => ({ sheet }),
  scalars: {
    LeftHeader: part("header", "L"), CenterHeader: part("header", "C"), RightHeader: part("header", "R"),
    LeftFooter: part("footer", "L"), CenterFooter: part("footer", "C"), RightFooter: part("footer", "R"),
  },
};

/** fitted to pages, or a scale in percent */
function setZoom(sheet: EngineSheet, value: unknown): void {
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = recordOf(value);
  const pages = (count: unknown) => (count === undefined || count === null ? undefined : numberOf(count));
  const fits = { fitToWidth: pages(across), fitToHeight: pages(down) };
  const some = fits.fitToWidth !== undefined || fits.fitToHeight !== undefined;
  if (some) change(sheet, { fitToWidth: fits.fitToWidth ?? 0, fitToHeight: fits.fitToHeight ?? 0, scale: undefined });
  else change(sheet, { fitToWidth: undefined, fitToHeight: undefined, scale: pages(scale) });
}

const POINTS_PER_INCH = 72;
/** Excel's "normal" margins, in inches */
const NORMAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Office.js counts margins in points, files in inches */
function margin(side: keyof typeof NORMAL): Scalar<EngineSheet> {
  return {
    get: ({ print }) => (print.margins ?? NORMAL)[side] * POINTS_PER_INCH,
    set: (sheet, value) => change(sheet, { margins: { ...NORMAL, ...sheet.print.margins, [side]: numberOf(value) / POINTS_PER_INCH } }),
  };
}

function change(sheet: EngineSheet, patch: Partial<HostPrint>): void {
  sheet.print = { ...sheet.print, ...patch };
}

type Side = "L" | "C" | "R";

/** the file keeps the three parts in one text: "&Lleft&Ccentre&Rright" */
function part(where: "header" | "footer", side: Side): Scalar<EngineSheet> {
  return {
    get: ({ print }) => parts(print[where] ?? "")[side],
    set: (sheet, value) => {
      const all = parts(sheet.print[where] ?? "");
      all[side] = textOf(value);
      const { L, C, R } = all;
      const text = [L && `&L${L}`, C && `&C${C}`, R && `&R${R}`].join("");
      change(sheet, { [where]: text || undefined });
    },
  };
}

function parts(text: string): Record<Side, string> {
  const found: Record<Side, string> = { L: "", C: "", R: "" };
  let side: Side = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") side = piece === "&L" ? "L" : piece === "&C" ? "C" : "R";
    else found[side] += piece;
  }
  return found;
}
