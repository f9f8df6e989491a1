/** Every class that this host emulates, by its name in the Excel API. A new class is one definition and one line here. */
import type { Definitions } from "../targets";
import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo } from "./application";
import { rangeBorder, rangeBorderCollection } from "./borders";
import { chart, chartAreaFormat, chartCollection, chartLegend, chartTitle, chartTitleFormat } from "./charts";
import {
  chartAxes, chartAxis, chartFill, chartFont, chartGridlines, chartGridlinesFormat, chartLineFormat, chartSeries, chartSeriesCollection, chartSeriesFormat,
} from "./chartParts";
import {
  colorScaleConditionalFormat, conditionalDataBarPositiveFormat, conditionalFormat, conditionalFormatCollection, conditionalFormatRule,
  conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat, customConditionalFormat, dataBarConditionalFormat,
} from "./conditionalFormats";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./customXml";
import { dataValidation } from "./dataValidation";
import { namedItem, namedItemCollection } from "./names";
import { headerFooter, headerFooterGroup, pageLayout } from "./pageLayout";
import {
  customProperty, customPropertyCollection, documentProperties, setting, settingCollection, worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from "./properties";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./rangeAreas";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import { autoFilter, worksheetFreezePanes, worksheetProtection } from "./sheetSetup";
import { tableColumn, tableColumnCollection, tableRow, tableRowCollection } from "./tableParts";
import { table, tableCollection } from "./tables";
import { customFunctions, runtime, workbook, workbookProtection } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheets";

export const definitions: Definitions = {
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Application: application,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  DatetimeFormatInfo: datetimeFormatInfo,
  Runtime: runtime,
  CustomFunctions: customFunctions,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  SettingCollection: settingCollection,
  Setting: setting,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  AutoFilter: autoFilter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  DataBarConditionalFormat: dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  TableCollection: tableCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAreaFormat: chartAreaFormat,
  ChartTitleFormat: chartTitleFormat,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartGridlines: chartGridlines,
  ChartGridlinesFormat: chartGridlinesFormat,
  ChartFont: chartFont,
  ChartFill: chartFill,
  ChartLineFormat: chartLineFormat,
};
