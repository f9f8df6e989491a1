/** Range.getCellProperties: addresses and formats cell by cell, as far as they are asked for. */
import type { HostStyle } from "../../document";
import { CellRange } from "../cellRange";
import { recordOf, type CallArguments } from "../callArguments";
import { apiNotFound, ProtocolError } from "../errors";
import type { Session } from "../session";
import { mapCells } from "./rangeCells";
import { fillProperties, fontProperties, formatProperties, type StyleProperty } from "./styleProperties";

type Asked = Record<string, unknown>;

export function getCellProperties(range: CellRange, args: CallArguments, session: Session): unknown {
  if (range.unbounded) throw new ProtocolError("InvalidArgument");
  const { format, address, ...others } = args.record(0);
  const unknown = Object.keys(others).find((key) => others[key]);
  if (unknown) throw apiNotFound("CellProperties", unknown);
  session.countRead(range.cellCount);
  return mapCells(range.area, (row, column) => ({
    ...(address ? { address: new CellRange(range.sheet, { row, column, rows: 1, columns: 1 }).address } : {}),
    ...(format ? { format: formatOf(range.sheet.style(row, column), recordOf(format)) } : {}),
  }));
}

function formatOf(style: HostStyle, { fill, font, ...plain }: Asked): Asked {
  return {
    ...read(style, plain, formatProperties),
    ...(fill ? { fill: read(style, recordOf(fill), fillProperties) } : {}),
    ...(font ? { font: read(style, recordOf(font), fontProperties) } : {}),
  };
}

function read(style: HostStyle, asked: Asked, properties: Record<string, StyleProperty>): Asked {
  const wanted = Object.keys(asked).filter((key) => asked[key]);
  return Object.fromEntries(wanted.map((key) => {
    const property = properties[key.slice(0, 1).toUpperCase() + key.slice(1)];
    if (!property) throw apiNotFound("CellPropertiesFormat", key);
    return [key, property.read(style)];
  }));
}
