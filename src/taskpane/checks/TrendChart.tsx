/** A small line of a finding's course in the unit of its points, oldest first, with the threshold where it has that unit too and lies in reach. */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Analysis } from "../../app/analyse";
import { CHECKS } from "../../locale/pane/checks";
import { figureText, type FindingContext } from "../../reports/findingText";
import { useSpeech } from "../words";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", color: tokens.colorBrandForeground1 },
  chart: { width: "100%", height: "64px", display: "block", overflow: "visible" },
  ends: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

const WIDTH = 280;
const HEIGHT = 64;
const MARGIN = 5;

type Finding = Analysis["findings"][number];

export function TrendChart({ context, finding }: { context: FindingContext; finding: Finding }): React.JSX.Element | null {
  const styles = useStyles();
  const { say } = useSpeech();
  const points = finding.trend.filter(({ value }) => Number.isFinite(value));
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  const { unit, trendUnit = unit } = finding;
  const { line, threshold } = drawn(points.map(({ value }) => value), trendUnit === unit ? finding.threshold : undefined);
  const text = (value: number): string => figureText(context, value, trendUnit);
  const words = [
    say(CHECKS.trend, { from: first.label, first: text(first.value), to: last.label, last: text(last.value) }),
    ...(threshold === undefined ? [] : [say(CHECKS.trendThreshold, { threshold: text(finding.threshold!) })]),
  ].join(context.language === "zh-CN" ? "；" : "; ");
  const end = line.at(-1)!;
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {threshold !== undefined && <line x1={0} x2={WIDTH} y1={threshold} y2={threshold} stroke="currentColor" strokeOpacity={0.6} strokeDasharray="4 4" vectorEffect="non-scaling-stroke" />}
        <polyline points={line.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" stroke="currentColor" strokeWidth={2} vectorEffect="non-scaling-stroke" />
        <line x1={end.x} x2={end.x} y1={end.y} y2={end.y} stroke="currentColor" strokeWidth={8} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className={styles.ends} aria-hidden="true">
        <Caption1>{first.label} {text(first.value)}</Caption1>
        <Caption1>{last.label} {text(last.value)}</Caption1>
      </figcaption>
    </figure>
  );
}

/** Places in the picture; the threshold's only where it is not further from the points than they are from each other. */
function drawn(values: readonly number[], threshold: number | undefined): { line: { x: number; y: number }[]; threshold?: number } {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(highest - lowest, Math.abs(highest) * 0.1);
  const near = threshold !== undefined && threshold >= lowest - reach && threshold <= highest + reach;
  const [low, high] = near ? [Math.min(lowest, threshold), Math.max(highest, threshold)] : [lowest, highest];
  const height = (value: number): number => (high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN));
  const step = (WIDTH - 2 * MARGIN) / (values.length - 1);
  return { line: values.map((value, index) => ({ x: MARGIN + index * step, y: height(value) })), ...(near && { threshold: height(threshold) }) };
}
