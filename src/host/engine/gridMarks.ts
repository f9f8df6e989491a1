/** Small marks that a grid draws into cells: a column can be filtered, a cell has a note. */
import type { ICellCustomRender } from "@univerjs/core";

const BUTTON = 14;
const MARGIN = 3;
const NOTE = 7;

/** A button with an arrow at the right end of a header cell, as in Excel. */
export function filterMark(): ICellCustomRender {
  return {
    zIndex: 1,
    drawWith: (pen, { primaryWithCoord: { startX, endX, endY } }) => {
      if (endX - startX < BUTTON + 2 * MARGIN) return;
      const [left, top] = [endX - BUTTON - MARGIN, endY - BUTTON - MARGIN];
      pen.save();
      pen.fillStyle = "#FFFFFF";
      pen.strokeStyle = "#AEB4BD";
      pen.lineWidth = 1;
      pen.fillRect(left, top, BUTTON, BUTTON);
      pen.strokeRect(left + 0.5, top + 0.5, BUTTON - 1, BUTTON - 1);
      pen.fillStyle = "#4D5661";
      pen.beginPath();
      pen.moveTo(left + 3.5, top + 5);
      pen.lineTo(left + BUTTON - 3.5, top + 5);
      pen.lineTo(left + BUTTON / 2, top + 10);
      pen.closePath();
      pen.fill();
      pen.restore();
    },
  };
}

/** A red corner. */
export function noteMark(): ICellCustomRender {
  return {
    zIndex: 1,
    drawWith: (pen, { primaryWithCoord: { startY, endX } }) => {
      pen.save();
      pen.fillStyle = "#C4314B";
      pen.beginPath();
      pen.moveTo(endX - NOTE, startY + 1);
      pen.lineTo(endX - 1, startY + 1);
      pen.lineTo(endX - 1, startY + NOTE);
      pen.closePath();
      pen.fill();
      pen.restore();
    },
  };
}
