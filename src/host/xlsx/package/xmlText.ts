/** Text of a workbook ↔ text of XML: entities, and Excel's own _xHHHH_ escapes for characters that XML cannot hold. */

const SPECIAL = /[&<>"\r\n\t]/g;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;" };
// XML 1.0 knows neither the control characters nor U+FFFE and U+FFFF.
const FORBIDDEN = /[^\t\n\r -\ufffd]/g;
const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const PLAIN = /^[ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** For attributes and element text whose type is a plain string. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

/** For cell text, headers and the like (ST_Xstring): control characters survive as _x0007_. */
export function escapeCellText(text: string): string {
  if (PLAIN.test(text) && !text.includes("_x")) return text;
  const escaped = text
    .replace(LITERAL_ESCAPE, "_x005F_")
    .replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/\r/g, "_x000D_");
  return escaped.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** For attributes of that same type (table headers, messages of validations): line breaks are escaped too, which Excel expects there. */
export function escapeAttributeText(text: string): string {
  return text.replace(LITERAL_ESCAPE, "_x005F_").replace(/\r/g, "_x000d_").replace(/\n/g, "_x000a_");
}

export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** An element's start tag content: ` name="value"` for every attribute that has a value, in the given order. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "string" ? escapeXml(value) : typeof value === "boolean" ? (value ? "1" : "0") : value}"`;
  }
  return text;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
