/** The errors that the emulated Excel answers, with its codes, status numbers and messages. */
import { EngineError } from "../engine/types";

/** A failing action: what came before it stays applied. `code` is one of Excel.ErrorCodes. */
export class ProtocolError extends Error {
  constructor(readonly code: string, message = messageOf(code), readonly location?: string) {
    super(message);
  }
}

export function apiNotFound(className: string, member: string): ProtocolError {
  return new ProtocolError("ApiNotFound", `The API ${className}.${member} is not available in this host.`, `${className}.${member}`);
}

/** What an exception inside an action means on the wire; anything unforeseen is passed on as it is. */
export function asProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  if (error instanceof EngineError) return new ProtocolError(error.code, error.message);
  throw error;
}

export function statusOf(code: string): number {
  return STATUS[code] ?? 400;
}

export function messageOf(code: string): string {
  return MESSAGES[code] ?? "There was an internal error while processing the request.";
}

const STATUS: Record<string, number> = {
  ApiNotFound: 404, ItemNotFound: 404, AccessDenied: 403, Conflict: 409, ItemAlreadyExists: 409, InvalidOrTimedOutSession: 408,
  ActivityLimitReached: 429, GeneralException: 500, NotImplemented: 501,
};

const MESSAGES: Record<string, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API that you are trying to use could not be found.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidOrTimedOutSession: "Your Office session has expired or is invalid.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};
