/** One request against one session: limits, faults, cell editing and counting around the batch itself. */
import type { Fault } from "../index";
import { runBatch } from "./batch";
import { messageOf, ProtocolError, statusOf } from "./errors";
import { asksForResults, mayAskForResults } from "./resultsAsked";
import type { Session } from "./session";
import { ActionType, FUNCTIONS_SERVICE, PathType, RequestFlag, type Request } from "./wire";

export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** 5 MB, the limit of Excel on the web for one request and for one response */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Undefined when the host is told never to answer. `bytes` is the size of the request body. */
export async function answer(request: Request, bytes: number, flags: number, session: Session): Promise<Answer | undefined> {
  if (isHousekeeping(request)) return apply(request, session);
  count(request, bytes, session);
  const limit = session.options.payloadLimit ?? PAYLOAD_LIMIT;
  const fault = session.faults.next();
  if (fault?.when === "never") return undefined;
  if (fault?.when === "before" && fault.atAction === undefined) return refuse(fault.code);
  if (bytes > limit) return refuse("RequestPayloadSizeLimitExceeded");
  const { workbook } = session;
  if (workbook.cellEditing) {
    if (!(flags & RequestFlag.delayForCellEdit)) return refuse("InvalidOperationInCellEditMode");
    await workbook.editingEnds();
  }
  const begin = (): Promise<Answer> => apply(request, session, fault);
  const applied = await (mayAskForResults(request) ? workbook.settled(begin, () => asksForResults(request, session)) : begin());
  if (fault?.when === "after") return refuse(fault.code);
  return measured(applied, limit, session);
}

/** The client's own upkeep: releasing references, and results of custom functions. It is no sync of the add-in. */
function isHousekeeping({ Actions, ObjectPaths }: Request): boolean {
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.service && path.Name === FUNCTIONS_SERVICE)) return true;
  return Actions.every(({ ActionType: type, Name }) => type === ActionType.instantiate || (type === ActionType.method && Name === "_RemoveReference"))
    && Actions.some(({ Name }) => Name === "_RemoveReference");
}

function count(request: Request, bytes: number, { counters }: Session): void {
  counters.syncs++;
  counters.actions += request.Actions.length;
  counters.requestBytes += bytes;
  counters.maxRequestBytes = Math.max(counters.maxRequestBytes, bytes);
}

async function apply(request: Request, session: Session, fault?: Fault): Promise<Answer> {
  const failAt = fault?.atAction === undefined ? undefined : { action: fault.atAction, code: fault.code };
  const response = await session.workbook.batches.run(session, runBatch(request, session, failAt));
  return { statusCode: 200, headers: {}, body: JSON.stringify(response) };
}

function measured(applied: Answer, limit: number, { counters }: Session): Answer {
  const bytes = byteLength(applied.body);
  counters.responseBytes += bytes;
  counters.maxResponseBytes = Math.max(counters.maxResponseBytes, bytes);
  return bytes > limit ? refuse("ResponsePayloadSizeLimitExceeded") : applied;
}

function refuse(code: string): Answer {
  return { statusCode: statusOf(code), headers: {}, body: JSON.stringify({ error: { code, message: messageOf(code) } }) };
}

/** What the host answers when it breaks itself: the client sees GeneralException and the cause. */
export function broken(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof ProtocolError ? error.code : "GeneralException";
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
