import { topPlace } from './reach';

/**
 * A screen reader hears what changes in a region that was there before; a message that comes together with its region is
 * often passed over. So what must be heard is also written into a region that the window, and each dialog, always has.
 */
const REGION = '[data-heard]';
/** The same sentence twice is a change too: the region is empty for so long between. */
const EMPTY_FOR_MS = 80;
/** Said; nobody is to come upon it later. */
const GONE_AFTER_MS = 4000;

export function hear(text: string): void {
  const region = Array.from(topPlace().querySelectorAll(REGION)).at(-1);
  if (region === undefined) return;
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
    setTimeout(() => {
      if (region.textContent === text) region.textContent = '';
    }, GONE_AFTER_MS);
  }, EMPTY_FOR_MS);
}
