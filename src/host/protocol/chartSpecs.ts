/** Charts as the add-in asked for them: recorded, for the page that draws them; the engine has none. */
import type { HostArea } from "../document";

export interface ChartSpec {
  id: string;
  /** id of the sheet that the chart stands on */
  sheet: string;
  name: string;
  type: string;
  source: { sheet: string; area: HostArea };
  seriesBy: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  left: number;
  top: number;
  width: number;
  height: number;
  /** cells that the chart covers, when it was placed by cells */
  from?: HostArea;
  to?: HostArea;
}
