import type { Page } from 'playwright-core';

export interface Watched {
  /** Milliseconds from each press of a key or button to the picture that answers it. */
  readonly inputs: readonly number[];
  /** Milliseconds of each task over 50 ms, during which the page heard nothing. */
  readonly longTasks: readonly number[];
}

/** The longest that the page kept anybody waiting, ms. */
export function worstOf({ inputs, longTasks }: Watched): number {
  return Math.round(Math.max(0, ...inputs, ...longTasks));
}

interface Watch {
  readonly watched: { readonly inputs: number[]; readonly longTasks: number[] };
  stop(): void;
}
type Watching = typeof globalThis & { donDocWatch?: Watch };

/** Lets the page measure itself with the browser's own instruments until `stopWatching`. */
export function startWatching(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched: Watch['watched'] = { inputs: [], longTasks: [] };
    const observe = (type: string, into: number[], options: object = {}) => {
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) into.push(duration);
      });
      observer.observe({ type, ...options });
      return observer;
    };
    const least = 16; // ms; the browser tells of no shorter ones
    const observers = [
      observe('event', watched.inputs, { durationThreshold: least }),
      observe('longtask', watched.longTasks),
    ];
    (globalThis as Watching).donDocWatch = {
      watched,
      stop: () => {
        for (const observer of observers) observer.disconnect();
      },
    };
  });
}

export async function stopWatching(page: Page): Promise<Watched> {
  await page.waitForTimeout(300); // what is still to be told is told in a quiet moment
  return page.evaluate(() => {
    const watch = (globalThis as Watching).donDocWatch;
    if (watch === undefined) throw new Error('nothing is being watched');
    watch.stop();
    return watch.watched;
  });
}
