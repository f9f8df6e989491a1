/** Reads what a batch has answered. A step takes its results only after the sync, which the Office lint rules cannot see from the code. */

export function valueOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

/** True for the null object of a `…OrNullObject` call; known after the sync without loading anything. */
export function isMissing(object: { isNullObject: boolean }): boolean {
  return object.isNullObject;
}
