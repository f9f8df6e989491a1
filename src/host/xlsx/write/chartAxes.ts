/** The axes of a chart part: categories and values, and a second pair when a series stands on it. */
import type { HostChart, HostChartAxis } from "../../document";
import { attributes } from "../package/xmlText";

/** category axis, value axis */
export const AXIS_IDS = { primary: [111, 112], secondary: [113, 114] } as const;

export const LABELS: Record<string, string> = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };

/** @param lying true for bars, whose categories stand at the left */
export function axesXml({ axes, series }: HostChart, lying: boolean): string {
  const [category, value] = AXIS_IDS.primary;
  const second = series.some(({ axisGroup }) => axisGroup === "Secondary") ? secondAxesXml(axes.secondaryValue) : "";
  return (
    `<c:catAx><c:axId val="${category}"/>${scalingXml(axes.category)}<c:delete val="${axes.category.visible ? 0 : 1}"/><c:axPos val="${lying ? "l" : "b"}"/>` +
    `${gridlinesXml(axes.category)}${formatXml(axes.category)}${ticksXml(axes.category)}<c:crossAx val="${value}"/>${crossesXml(axes.value)}` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${value}"/>${scalingXml(axes.value)}<c:delete val="${axes.value.visible ? 0 : 1}"/><c:axPos val="${lying ? "b" : "l"}"/>` +
    `${gridlinesXml(axes.value)}${formatXml(axes.value)}${ticksXml(axes.value)}<c:crossAx val="${category}"/>${crossesXml(axes.category)}<c:crossBetween val="between"/></c:valAx>` +
    second
  );
}

/** The second axis of values at the right; its categories are those of the first and not shown twice. */
function secondAxesXml(axis: HostChartAxis): string {
  const [category, value] = AXIS_IDS.secondary;
  return (
    `<c:valAx><c:axId val="${value}"/>${scalingXml(axis)}<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="r"/>${gridlinesXml(axis)}${formatXml(axis)}${ticksXml(axis)}` +
    `<c:crossAx val="${category}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>` +
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${value}"/><c:crosses val="autoZero"/></c:catAx>`
  );
}

function scalingXml({ reversed, minimum, maximum }: HostChartAxis): string {
  return (
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>` +
    `${maximum === undefined ? "" : `<c:max val="${maximum}"/>`}${minimum === undefined ? "" : `<c:min val="${minimum}"/>`}</c:scaling>`
  );
}

function gridlinesXml({ gridlines }: HostChartAxis): string {
  if (!gridlines.visible) return "";
  const line = gridlines.color === undefined ? "" : `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${gridlines.color.slice(1)}"/></a:solidFill></a:ln></c:spPr>`;
  return `<c:majorGridlines>${line}</c:majorGridlines>`;
}

function formatXml({ numberFormat }: HostChartAxis): string {
  return `<c:numFmt${attributes({ formatCode: numberFormat ?? "General", sourceLinked: numberFormat === undefined })}/>`;
}

function ticksXml({ labelPosition }: HostChartAxis): string {
  return (
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${LABELS[labelPosition] ?? "nextTo"}"/>` +
    '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>'
  );
}

/** An axis crosses the other where that one says. */
function crossesXml({ position }: HostChartAxis): string {
  return `<c:crosses val="${position === "Maximum" ? "max" : position === "Minimum" ? "min" : "autoZero"}"/>`;
}
