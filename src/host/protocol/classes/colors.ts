/** Colours as Office.js takes and gives them: "#RRGGBB", or one of HTML's colour names. */
import { ProtocolError } from "../errors";

const NAMED: Record<string, string> = {
  black: "#000000", silver: "#C0C0C0", gray: "#808080", white: "#FFFFFF", maroon: "#800000", red: "#FF0000", purple: "#800080",
  fuchsia: "#FF00FF", green: "#008000", lime: "#00FF00", olive: "#808000", yellow: "#FFFF00", navy: "#000080", blue: "#0000FF",
  teal: "#008080", aqua: "#00FFFF", orange: "#FFA500",
};

export function colorOf(value: unknown): string {
  if (typeof value !== "string") throw new ProtocolError("InvalidArgument");
  const color = NAMED[value.toLowerCase()] ?? (value.startsWith("#") ? value : `#${value}`).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw new ProtocolError("InvalidArgument");
  return color;
}
