import { type RefObject, useEffect } from 'react';

/** Looks again whenever the frame of a grid has another size. @param look reads the frame and nothing of one render */
export function useResized(frame: RefObject<HTMLElement | null>, look: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first `look` does as well as any later one
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}
