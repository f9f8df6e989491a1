/** The small part of `Office.*` that the loader and the host give an add-in: readiness, context, actions, pane, ribbon. */
import type { HostOptions } from "../index";
import { isSetSupported } from "./requirementSets";

type Completed = { completed(): void; source: { id: string } };
type Action = (event: Completed) => unknown;

export interface AddinFront {
  office: typeof Office;
  /** runs an associated action as a press of its button does; resolves when it says that it has completed */
  runAction(id: string): Promise<void>;
  paneVisible(): boolean;
  /** other colours of Office; the add-in hears of it if it listens */
  setTheme(theme: Theme): void;
}

type Theme = NonNullable<HostOptions["theme"]>;
type ThemeHandler = (event: { type: string; officeTheme: unknown }) => void;

const THEME_CHANGED = "officeThemeChanged";

const THEMES = {
  light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#FFFFFF", controlForegroundColor: "#000000" },
  dark: { bodyBackgroundColor: "#212121", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#2B2B2B", controlForegroundColor: "#FFFFFF" },
  contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFF00", controlBackgroundColor: "#000000", controlForegroundColor: "#FFFF00" },
} as const;

/** `inner` is the client's own Office, whose context cannot be set: a derived object stands in front of it. */
export function officeNamespace(inner: typeof Office, options: HostOptions): AddinFront {
  const actions = new Map<string, Action>();
  const pane = visibility();
  const theme = officeTheme(options.theme ?? "light");
  const ready = { host: "Excel", platform: "OfficeOnline" };
  const members = {
    context: contextOf(options, theme),
    onReady: async (callback?: (info: typeof ready) => unknown) => {
      await callback?.(ready);
      return ready;
    },
    actions: { associate: (id: string, action: Action) => void actions.set(id, action) },
    addin: pane.addin,
    ribbon: { requestUpdate: () => Promise.resolve(), requestCreateControls: () => Promise.resolve() },
    isSetSupported: options.isSetSupported ?? isSetSupported,
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac", Universal: "Universal", iOS: "iOS", Android: "Android" },
    EventType: { OfficeThemeChanged: THEME_CHANGED },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  };
  const descriptors = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value, enumerable: true, configurable: true }]));
  return { office: Object.create(inner, descriptors) as typeof Office, runAction: (id) => press(actions, id), paneVisible: pane.visible, setTheme: theme.set };
}

function contextOf(options: HostOptions, theme: ReturnType<typeof officeTheme>): unknown {
  const language = options.language ?? "en-US";
  return {
    displayLanguage: language,
    contentLanguage: language,
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.20000.10000" },
    get officeTheme() {
      return theme.current();
    },
    requirements: { isSetSupported: options.isSetSupported ?? isSetSupported },
    document: { mode: options.readOnly ? "readOnly" : "readWrite", url: "", addHandlerAsync: theme.addHandler },
  };
}

function officeTheme(first: Theme): { current(): unknown; set(theme: Theme): void; addHandler(type: string, handler: ThemeHandler): void } {
  const handlers: ThemeHandler[] = [];
  let theme = first;
  const current = (): unknown => ({ ...THEMES[theme], isDarkTheme: theme !== "light" });
  return {
    current,
    set: (next) => {
      theme = next;
      for (const handler of handlers) handler({ type: THEME_CHANGED, officeTheme: current() });
    },
    addHandler: (type, handler) => {
      if (type !== THEME_CHANGED) throw new Error(`The event ${type} is not available in this host.`);
      handlers.push(handler);
    },
  };
}

function visibility(): { addin: Record<string, unknown>; visible(): boolean } {
  let shown = false;
  let startup = "None";
  const listeners = new Set<(event: { visibilityMode: string }) => unknown>();
  const show = async (wanted: boolean) => {
    if (shown === wanted) return;
    shown = wanted;
    for (const listener of listeners) await listener({ visibilityMode: wanted ? "Taskpane" : "Hidden" });
  };
  return {
    visible: () => shown,
    addin: {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      getStartupBehavior: () => Promise.resolve(startup),
      setStartupBehavior: (behavior: string) => {
        startup = behavior;
        return Promise.resolve();
      },
      onVisibilityModeChanged: (listener: (event: { visibilityMode: string }) => unknown) => {
        listeners.add(listener);
        return Promise.resolve(() => Promise.resolve(void listeners.delete(listener)));
      },
    },
  };
}

async function press(actions: ReadonlyMap<string, Action>, id: string): Promise<void> {
  const action = actions.get(id);
  if (!action) throw new Error(`No action is associated with ${id}`);
  await new Promise<void>((resolve, reject) => {
    Promise.resolve(action({ completed: resolve, source: { id } })).catch(reject);
  });
}
