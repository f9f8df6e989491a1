/** What stands behind each emulated class of the Excel API; a class not listed here does not exist in this host. */
import type { HostChartAxis, HostChartFont, HostChartSeries, HostName } from "../document";
import type { EngineSheet } from "../engine/types";
import type { CellRange } from "./cellRange";
import type { CellRule } from "./cellRules";
import type { ChartSpec } from "./chartSpecs";
import type { ClassDefinition } from "./hostObject";
import type { OpenWorkbook } from "./openWorkbook";
import type { TableHandle } from "./tableHandles";

/** one Range or the areas of a RangeAreas, all on one sheet */
export interface CellRanges {
  sheet: EngineSheet;
  ranges: readonly CellRange[];
}

export interface SheetMember {
  sheet: EngineSheet;
  key: string;
}

export interface TablePart {
  table: TableHandle;
  index: number;
}

export interface Targets {
  Workbook: OpenWorkbook;
  WorkbookProtection: OpenWorkbook;
  Application: OpenWorkbook;
  CultureInfo: OpenWorkbook;
  NumberFormatInfo: OpenWorkbook;
  DatetimeFormatInfo: OpenWorkbook;
  Runtime: OpenWorkbook;
  CustomFunctions: OpenWorkbook;
  DocumentProperties: OpenWorkbook;
  CustomPropertyCollection: OpenWorkbook;
  CustomProperty: string;
  CustomXmlPartCollection: OpenWorkbook;
  /** a namespace */
  CustomXmlPartScopedCollection: string;
  /** a part's id */
  CustomXmlPart: string;
  SettingCollection: OpenWorkbook;
  Setting: string;
  WorksheetCollection: OpenWorkbook;
  Worksheet: EngineSheet;
  WorksheetProtection: EngineSheet;
  WorksheetFreezePanes: EngineSheet;
  WorksheetCustomPropertyCollection: EngineSheet;
  WorksheetCustomProperty: SheetMember;
  PageLayout: EngineSheet;
  HeaderFooterGroup: EngineSheet;
  HeaderFooter: EngineSheet;
  AutoFilter: EngineSheet;
  Range: CellRange;
  RangeAreas: CellRanges;
  RangeCollection: CellRanges;
  RangeFormat: CellRanges;
  RangeFill: CellRanges;
  RangeFont: CellRanges;
  FormatProtection: CellRanges;
  RangeBorderCollection: CellRanges;
  RangeBorder: CellRanges & { side: string };
  DataValidation: CellRanges;
  ConditionalFormatCollection: CellRanges;
  ConditionalFormat: CellRule;
  CustomConditionalFormat: CellRule;
  ConditionalFormatRule: CellRule;
  ConditionalRangeFormat: CellRule;
  ConditionalRangeFill: CellRule;
  ConditionalRangeFont: CellRule;
  DataBarConditionalFormat: CellRule;
  ConditionalDataBarPositiveFormat: CellRule;
  ColorScaleConditionalFormat: CellRule;
  /** names of the workbook, or of one sheet */
  NamedItemCollection: { sheet?: EngineSheet };
  NamedItem: HostName;
  /** tables of the workbook, or of one sheet */
  TableCollection: { sheet?: EngineSheet };
  Table: TableHandle;
  TableColumnCollection: TableHandle;
  TableColumn: TablePart;
  TableRowCollection: TableHandle;
  TableRow: TablePart;
  ChartCollection: EngineSheet;
  Chart: ChartSpec;
  ChartTitle: ChartSpec;
  ChartLegend: ChartSpec;
  ChartAreaFormat: ChartSpec;
  ChartTitleFormat: ChartSpec;
  ChartSeriesCollection: ChartSpec;
  ChartSeries: HostChartSeries;
  ChartSeriesFormat: HostChartSeries;
  ChartAxes: ChartSpec;
  ChartAxis: HostChartAxis;
  ChartGridlines: HostChartAxis;
  ChartGridlinesFormat: HostChartAxis;
  ChartFont: HostChartFont;
  ChartFill: HostChartSeries;
  /** of a series, or of an axis's gridlines */
  ChartLineFormat: { color?: string; weight?: number };
}

export type ClassName = keyof Targets;

export type Definitions = { readonly [K in ClassName]: ClassDefinition<Targets[K]> };
