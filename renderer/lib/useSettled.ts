import { useEffect, useState } from 'react';

/** `value` once it has stopped changing for `delay` milliseconds; for work too heavy to do at every key. */
export function useSettled<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
