/** The shapes of Office.js's wire messages, as the client writes and reads them. */

export type WireValue = unknown;

export interface ArgumentInfo {
  Arguments?: WireValue[];
  /** where an argument was a proxy: its path id in the same place, otherwise 0 or null; nests like the arguments */
  ReferencedObjectPathIds?: WireValue[];
}

export const PathType = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;

/** the one service path that the client uses: custom functions hand their results over through it */
export const FUNCTIONS_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  /** the client does not want a reference kept */
  D?: boolean;
}

export const ActionType = {
  instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9,
} as const;

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, WireValue>;
}

export interface Request {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface StatementError {
  Code: string;
  Message: string;
  ActionIndex: number;
  HttpStatusCode: number;
  Location?: string;
}

export interface Response {
  Results: { ActionId: number; Value: WireValue }[];
  TraceIds: number[];
  Error?: StatementError;
}

/** Bits of the flags beside a request body. */
export const RequestFlag = { delayForCellEdit: 64 } as const;

/** Category and types of what the host sends on its own. */
export const MessageCategory = { customFunction: 1, event: 65536 } as const;
export const CustomFunctionMessage = { invoke: 1000, cancel: 1001 } as const;

export interface HostEntry {
  messageCategory: number;
  messageType: number;
  targetId?: string;
  message: string;
  isRemoteOverride?: boolean;
}
