/** Gives a page's thread away for a moment, so that frames are drawn and clicks are heard. */

/** By a message and not by a timer: timers wait at least 4 milliseconds, and a second in a page that is not in front. */
export function pagePause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
