/** Joins one Office.js client to an open workbook through the client's own HostBridge: JSON text both ways. */
import type { HostClient, HostOptions } from "../index";
import { definitions } from "../protocol/classes/index";
import { answer, broken, byteLength } from "../protocol/exchange";
import { FaultQueue } from "../protocol/faults";
import { FunctionCalls } from "../protocol/functionCalls";
import type { OpenWorkbook } from "../protocol/openWorkbook";
import { emptyCounters, Session } from "../protocol/session";
import type { HostEntry, Request } from "../protocol/wire";
import { officeNamespace } from "./officeNamespace";
import type { LoadedClient, NativeBridge } from "./loadedClient";

interface RequestMessage {
  id: number;
  type: number;
  flags: number;
  message: { body: Request };
}

/** `load` brings the client into being: a script in a context of its own in Node, a script of the page in a browser. */
export function attachClient(workbook: OpenWorkbook, options: HostOptions, load: (bridge: NativeBridge) => LoadedClient): HostClient {
  const faults = new FaultQueue();
  const bridge: NativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => void exchange(text) };
  const say = (message: unknown) => bridge.onMessageFromHost?.(JSON.stringify(message));
  const send = (entries: HostEntry[]) => queueMicrotask(() => say({ type: 3, message: { entries } }));
  const session = new Session(workbook, options, faults, definitions, send);

  async function exchange(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as RequestMessage;
    const given = await answer(message.body, bodyBytes(text), flags, session).catch(broken);
    if (given) say({ id, message: given });
  }

  const client = load(bridge);
  const { Excel, OfficeExtension, CustomFunctions, Office } = client.globals;
  const front = officeNamespace(Office, options);
  client.replaceOffice(front.office);
  tuneClient(OfficeExtension);
  const functions = new FunctionCalls(session);
  return {
    Excel, OfficeExtension, CustomFunctions, Office: front.office,
    get counters() {
      return session.counters;
    },
    resetCounters: () => {
      session.counters = emptyCounters();
    },
    fail: (fault) => faults.add(fault),
    registerCustomFunctions: (namespace, signatures) => {
      for (const signature of signatures) workbook.functions.register(`${namespace}.${signature.id}`.toUpperCase(), functions, signature);
    },
    runAction: front.runAction,
    setTheme: front.setTheme,
    detach: () => {
      workbook.functions.release(functions);
      functions.close();
      session.detach();
      client.stop();
      bridge.onMessageFromHost = null;
    },
  };
}

/** the size of the request body inside the message that carries it */
function bodyBytes(text: string): number {
  const at = text.indexOf('"body":');
  return at < 0 ? 0 : byteLength(text) - at - '"body":'.length - "}}".length;
}

/** Requirement sets are enforced (the client forgets to), and Excel.run waits until its references are released. */
function tuneClient(extension: typeof OfficeExtension): void {
  Object.assign(Reflect.get(extension, "CommonUtility") as object, { _doApiNotSupportedCheck: true });
  Object.assign(Reflect.get(extension, "Utility") as object, { _synchronousCleanup: true });
}
