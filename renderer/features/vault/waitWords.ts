import { useEffect, useState } from 'react';
import { vault } from '../../text/vault';

const words = vault.lock;

/** "45 giây", "2 phút 5 giây". */
export function waitWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [...(minutes > 0 ? [words.minutes(minutes)] : []), ...(rest > 0 ? [words.seconds(rest)] : [])];
  return parts.join(' ');
}

/** Counts down from what the app said last. */
export function useSecondsLeft(said: number): number {
  const [left, setLeft] = useState({ said, seconds: said });
  if (left.said !== said) setLeft({ said, seconds: said });
  useEffect(() => {
    if (said === 0) return undefined;
    const end = performance.now() + said * 1000;
    const tick = () => setLeft({ said, seconds: Math.max(0, Math.ceil((end - performance.now()) / 1000)) });
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [said]);
  return left.seconds;
}
