import { useEffect, useEffectEvent } from 'react';

/** Answers false when these are none of its kind: they go on as if nobody on screen took any. */
type Take = (paths: readonly string[]) => unknown;

/** Screens that files are sent to which were dropped elsewhere. */
export type DropPlace = 'reading' | 'ruler';

/** The last one asks first: what is open on top takes what is dropped. */
const takers: { readonly take: Take; readonly says: string }[] = [];

/** On their way to a screen that is just being opened, or that shows something else until it is free. */
let sent: { readonly place: DropPlace; readonly paths: readonly string[] } | null = null;

/**
 * While the component is on screen, files dropped on the window are its own and not reports to import.
 * @param says what comes of it, shown while files hang over the window
 * @param place under which it is sent files that were dropped elsewhere
 */
export function useDropTaker(take: Take, says: string, place?: DropPlace): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const own = { take: (paths: readonly string[]) => taken(paths), says };
    takers.push(own);
    if (place !== undefined && sent?.place === place) {
      const { paths } = sent;
      sent = null;
      own.take(paths);
    }
    return () => {
      takers.splice(takers.indexOf(own), 1);
    };
  }, [place, says]);
}

/** @returns whether somebody on screen took the files */
export function takeDrop(paths: readonly string[]): boolean {
  const taker = takers.at(-1);
  return taker !== undefined && taker.take(paths) !== false;
}

/** @returns what the one who asks first says of files that are still held over the window; null: nobody asks */
export function saidOfDrop(): string | null {
  return takers.at(-1)?.says ?? null;
}

/** Files for a screen that is not shown yet; the next ones take their place. */
export function sendDrop(place: DropPlace, paths: readonly string[]): void {
  sent = { place, paths };
}
