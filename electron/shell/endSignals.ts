/** By which the system asks a program to end; Windows closes the window instead. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Of Node's process, what is needed here. */
export interface Signalled {
  removeAllListeners(signal: (typeof SIGNALS)[number]): unknown;
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
}

/**
 * A signal ends the program as its window's end does, with everything written. Electron's own handlers do that until a
 * library that writes files (`when-exit`, inside electron-store) puts its own in their place, which end the process at once.
 */
export function endBySignals(process: Signalled, quit: () => void): void {
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, quit);
  }
}
