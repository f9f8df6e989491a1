/** Microsoft's Excel client in Node: the unmodified file, compiled once, run in a context of its own for each add-in. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { functionDoor } from "./functionDoor";
import type { LoadedClient, NativeBridge, OfficeGlobals } from "./loadedClient";

const FILE = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

let compiled: Script | undefined;

export function loadOfficeScript(bridge: NativeBridge): LoadedClient {
  const timers = trackedTimers();
  const globals: Record<string, unknown> = { ...languageGlobals(), ...pageGlobals(), ...timers.functions, ...functionDoor(), _richApiNativeBridge: bridge };
  for (const name of ["window", "self", "parent", "top"]) globals[name] = globals;
  createContext(globals);
  compiled ??= new Script(readFileSync(require.resolve(FILE), "utf8"), { filename: FILE });
  compiled.runInContext(globals);
  return {
    globals: globals as unknown as OfficeGlobals,
    replaceOffice(office) {
      globals.Office = office;
    },
    stop: timers.stop,
  };
}

/** The page's own classes, so that values made by the client are those of the code that uses it. */
function languageGlobals(): Record<string, unknown> {
  return {
    console, performance, URL, JSON, Math, Date, Array, Object, String, Number, Boolean, Error, TypeError, RegExp, Promise, Map, Set, Symbol,
    parseInt, parseFloat, isNaN, isFinite,
  };
}

/** As much of a browser page as the client touches. */
function pageGlobals(): Record<string, unknown> {
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  return {
    navigator: { userAgent: "node" },
    location: { origin: "https://localhost", pathname: "/", href: "https://localhost/", search: "", hash: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({ style: {} }), addEventListener: () => undefined, cookie: "", readyState: "complete" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
}

/** Timers that keep no process alive and can all be ended. */
function trackedTimers(): { functions: Record<string, unknown>; stop(): void } {
  const running = new Set<NodeJS.Timeout>();
  const track = (timer: NodeJS.Timeout) => {
    timer.unref();
    running.add(timer);
    return timer;
  };
  const clear = (timer: NodeJS.Timeout) => {
    clearTimeout(timer);
    running.delete(timer);
  };
  const functions = {
    setTimeout: (call: () => void, delay?: number) => {
      const timer = track(setTimeout(() => {
        running.delete(timer);
        call();
      }, delay));
      return timer;
    },
    setInterval: (call: () => void, delay?: number) => track(setInterval(call, delay)),
    clearTimeout: clear,
    clearInterval: clear,
  };
  return { functions, stop: () => [...running].forEach(clear) };
}
