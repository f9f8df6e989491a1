/** From the codes of Excel and its transport to our own: what happened, whether trying again can help. */
import { PortError, type PortErrorCode } from "../app/ports";

export interface HostFailure {
  code: PortErrorCode;
  /** a passing disturbance: the same step may succeed at once when it is safe to repeat */
  transient: boolean;
  /** nothing of the batch was applied */
  untouched: boolean;
  /** the host's own code */
  hostCode: string;
  /** the host's code, message and place, for the log */
  detail: string;
}

/** Every error code that Office.js declares for Excel. */
const EXCEL_CODES: Record<`${Excel.ErrorCodes}`, PortErrorCode> = {
  AccessDenied: "access-denied",
  ApiNotFound: "unsupported",
  Conflict: "busy",
  DirtySupportingFormula: "unexpected",
  EmptyChartSeries: "unexpected",
  FilteredRangeConflict: "unexpected",
  FormulaLengthExceedsLimit: "too-large",
  GeneralException: "unexpected",
  InactiveWorkbook: "busy",
  InsertDeleteConflict: "busy",
  InvalidArgument: "unexpected",
  InvalidBinding: "unexpected",
  InvalidOperation: "unexpected",
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidReference: "item-not-found",
  InvalidSelection: "unexpected",
  ItemAlreadyExists: "unexpected",
  ItemNotFound: "item-not-found",
  MergedRangeConflict: "unexpected",
  NonBlankCellOffSheet: "too-large",
  NotImplemented: "unsupported",
  OpenWorkbookLinksBlocked: "access-denied",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "unexpected",
  PowerQueryRefreshResourceChallenge: "access-denied",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "access-denied",
  RequestAborted: "busy",
  ResponsePayloadSizeLimitExceeded: "too-large",
  UnsupportedFeature: "unsupported",
  UnsupportedFillType: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
};

/** Codes of the transport and of newer hosts, numbers included, which Excel's own list does not name. */
const TRANSPORT_CODES: Record<string, PortErrorCode> = {
  "5004": "cell-edit",
  "5012": "timed-out",
  "5016": "busy",
  "5102": "busy",
  "5103": "too-large",
  "5104": "too-large",
  "7000": "access-denied",
  ActivityLimitReached: "busy",
  ConnectionFailure: "offline",
  HttpRequestTimeout: "timed-out",
  InvalidOperationInBackStageMode: "busy",
  InvalidOrTimedOutSession: "timed-out",
  MemoryLimitReached: "too-large",
  OperationCancelled: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  Timeout: "timed-out",
  WriteNotSupportedWhenModalDialogOpen: "busy",
};

/** Refused before anything of the batch is applied. */
const UNTOUCHED = new Set([
  "InvalidOperationInCellEditMode", "5004", "RequestPayloadSizeLimitExceeded", "5103", "ActivityLimitReached", "5102",
  "WriteNotSupportedWhenModalDialogOpen", "5016",
]);
const TRANSIENT = new Set([
  "GeneralException", "ActivityLimitReached", "5102", "Conflict", "ConnectionFailure", "RequestAborted", "InvalidOrTimedOutSession", "5012", "OperationCancelled",
]);

/** What an exception from `sync` means. Anything that is no host error is unexpected, with its own message. */
export function hostFailure(error: unknown): HostFailure {
  if (error instanceof TimeLimitReached) {
    return { code: "timed-out", transient: false, untouched: false, hostCode: "TimeLimit", detail: error.message };
  }
  const { code: hostCode = "", message = String(error), debugInfo } = (error ?? {}) as Partial<OfficeExtension.Error>;
  const known: Record<string, PortErrorCode> = { ...TRANSPORT_CODES, ...EXCEL_CODES };
  const place = debugInfo?.errorLocation ? ` (${debugInfo.errorLocation})` : "";
  return {
    code: known[hostCode] ?? "unexpected",
    transient: TRANSIENT.has(hostCode) || /^0x[0-9A-F]{8}$/i.test(hostCode),
    untouched: UNTOUCHED.has(hostCode),
    hostCode,
    detail: `${hostCode || "Error"}: ${message}${place}`,
  };
}

/** Our own limit on how long a batch may stay unanswered. */
export class TimeLimitReached extends Error {
  constructor(readonly milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

export function portError(failure: HostFailure, where: string, changed: boolean): PortError {
  return new PortError(failure.code, where, changed, failure.detail);
}
