import { SCREENS, type ScreenId } from './screens';

const KEY = 'screen';

/** For a window that is about to be loaded anew: it opens where it was. */
export function keepScreen(screen: ScreenId | null): void {
  if (screen !== null) sessionStorage.setItem(KEY, screen);
}

/** The screen kept for this load; null: none was. */
export function takeKeptScreen(): ScreenId | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return SCREENS.find(({ id }) => id === kept)?.id ?? null;
}
