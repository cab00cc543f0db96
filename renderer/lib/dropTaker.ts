import { useEffect, useEffectEvent } from 'react';

type Take = (paths: readonly string[]) => void;

/** The last one asks first: what is open on top takes what is dropped. */
const takers: Take[] = [];

/** While the component is on screen, files dropped on the window are its own and not reports to import. */
export function useDropTaker(take: Take): void {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const own: Take = (paths) => taken(paths);
    takers.push(own);
    return () => {
      takers.splice(takers.indexOf(own), 1);
    };
  }, []);
}

/** @returns whether somebody on screen took the files */
export function takeDrop(paths: readonly string[]): boolean {
  const taker = takers.at(-1);
  taker?.(paths);
  return taker !== undefined;
}
