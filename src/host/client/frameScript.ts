/** Microsoft's Excel client in a frame of a web page: the frame loads the file itself, we give it the bridge before and take its globals after. */
import { functionDoor } from "./functionDoor";
import type { LoadedClient, NativeBridge, OfficeGlobals } from "./loadedClient";
import { pagePause } from "./pagePause";

/** What a frame has as globals besides those of any page. */
export type OfficeFrame = Window & OfficeGlobals & { _richApiNativeBridge?: NativeBridge };

/** To be called in the frame before it loads the client's file: the globals that the client looks for while it loads. */
export function prepareFrame(frame: OfficeFrame): void {
  const waiting: string[] = [];
  const bridge: NativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => void waiting.push(text) };
  Object.assign(frame, functionDoor(), { _richApiNativeBridge: bridge, _radarWaiting: waiting });
}

/** Joins a prepared frame that has loaded the client's file: what it has said so far is heard, and it hears what we say. `onAnswer` is told of every word to it. */
export function loadedInFrame(frame: OfficeFrame, onAnswer: () => void): (bridge: NativeBridge) => LoadedClient {
  return (bridge) => {
    const door = frame._richApiNativeBridge;
    if (!door) throw new Error("The frame was not prepared.");
    let turn = Promise.resolve();
    bridge.onMessageFromHost = (text) => {
      onAnswer();
      // As from a host in another process, each word reaches the page as an event of its own, so that frames are drawn between them.
      turn = turn.then(pagePause);
      void turn.then(() => door.onMessageFromHost?.(text));
    };
    door.sendMessageToHost = (text) => bridge.sendMessageToHost(text);
    for (const text of (Reflect.get(frame, "_radarWaiting") as string[]).splice(0)) bridge.sendMessageToHost(text);
    return {
      globals: frame,
      replaceOffice: (office) => void Object.assign(frame, { Office: office }),
      stop: () => undefined,
    };
  };
}
