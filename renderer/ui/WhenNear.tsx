import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './WhenNear.module.css';

/** Drawn before it is scrolled to. */
const AHEAD = '600px';

/**
 * Draws what is far down a page only once it comes near, and keeps it then: ten tables of 300 rows would otherwise hold up
 * the one that is looked at.
 * @param isAtOnce short enough to be drawn at once
 */
export function WhenNear({ isAtOnce, children }: { readonly isAtOnce: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(isAtOnce);
  useEffect(() => {
    const element = place.current;
    if (isNear || element === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: AHEAD },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isNear]);
  if (isAtOnce || isNear) return children;
  return <div ref={place} className={styles.room} aria-busy="true" />;
}
