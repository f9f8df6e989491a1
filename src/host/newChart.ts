/** A chart as Excel makes it, before anything is said about its axes and its place. */
import type { HostChart, HostChartAxis } from "./document";

export function newAxes(): HostChart["axes"] {
  return { category: newAxis(false), value: newAxis(true), secondaryValue: newAxis(false) };
}

export function newPlace(): Pick<HostChart, "left" | "top" | "width" | "height"> {
  return { left: 0, top: 0, width: 360, height: 216 };
}

function newAxis(gridlines: boolean): HostChartAxis {
  return { visible: true, gridlines: { visible: gridlines }, reversed: false, position: "Automatic", labelPosition: "NextToAxis" };
}
