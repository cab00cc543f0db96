import { SCREENS, type ScreenId } from './screens';

const KEY = 'screen';

/** For a window that is about to be loaded anew: it opens where it was. */
export function keepScreen(screen: ScreenId | null): void {
  if (screen !== null) sessionStorage.setItem(KEY, screen);
}

/** The screen kept for this load; null: none was. A first load does not ask: it would wait for the storage to open. */
export function takeKeptScreen(): ScreenId | null {
  if (!isReload()) return null;
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return SCREENS.find(({ id }) => id === kept)?.id ?? null;
}

function isReload(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload');
}
