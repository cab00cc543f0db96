import type { ScreenId } from './screens';

/** Where the same person goes on after a lock, when nothing else of the page was kept. */
let last: ScreenId | null = null;

export function noteScreen(screen: ScreenId | null): void {
  if (screen !== null) last = screen;
}

export function screenBeforeLock(): ScreenId | null {
  return last;
}

/** Somebody else comes. */
export function forgetScreen(): void {
  last = null;
}
