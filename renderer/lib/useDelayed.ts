import { useEffect, useState } from 'react';

/** Below this a wait is not worth showing: a flash disturbs more than it tells. */
export const SLOW_AFTER_MS = 200;

/** True once `isWaiting` has been true for `delay` milliseconds without a break. */
export function useDelayed(isWaiting: boolean, delay: number = SLOW_AFTER_MS): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsSlow(true), delay);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWaiting, delay]);
  return isWaiting && isSlow;
}
