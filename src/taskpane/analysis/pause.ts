/** Gives the thread away for a moment, so that a frame can be drawn and clicks are heard. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
