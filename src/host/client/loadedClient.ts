/** What a loaded Office.js client is to the host, wherever it was loaded. */

/** The end of the wire that the client looks for while it loads. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export interface OfficeGlobals {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
}

export interface LoadedClient {
  globals: OfficeGlobals;
  /** puts another object in the place of the client's `Office` */
  replaceOffice(office: typeof Office): void;
  /** ends every timer of the client */
  stop(): void;
}
