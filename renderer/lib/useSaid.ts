import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { lastSaid, watchSaid } from './said';

/** Long enough to be read twice. */
const SAID_FOR_MS = 6000;

/** What was said last, until it goes by itself. */
export function useSaid(): string {
  const said = useSyncExternalStore(watchSaid, lastSaid);
  const [gone, setGone] = useState(said); // what was said before this place was there is old news
  const silence = useEffectEvent(() => setGone(said));
  useEffect(() => {
    if (said === gone) return undefined;
    const timer = setTimeout(silence, SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said, gone]);
  return said === gone ? '' : (said?.text ?? '');
}
