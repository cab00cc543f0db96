import type { Page } from 'playwright-core';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One thing the Tab key stops at, as the clerk meets it. */
export interface Stop {
  readonly name: string;
  readonly place: Place;
  /** Where the stop before it is by then: the step may have scrolled the page. */
  readonly before: Place | null;
  /** How it looks when it has the focus differs from how it looks without. */
  readonly isMarked: boolean;
  readonly isOnScreen: boolean;
}

interface Recorder {
  readonly stops: Stop[];
  hasComeRound: boolean;
}

type Recording = typeof window & { tabWalk?: Recorder };

/** More stops than any screen has: a walk that takes longer goes in circles. */
const LONGEST = 400;

/** Walks with Tab from the first stop within the part until the focus leaves it. */
export async function tabThrough(page: Page, part: string): Promise<readonly Stop[]> {
  await page.evaluate(startRecording, part);
  const isOver = () => page.evaluate(() => (window as Recording).tabWalk?.hasComeRound ?? true);
  for (let presses = 0; presses < LONGEST && !(presses % 4 === 0 && presses > 0 && (await isOver())); presses += 1)
    await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { stops, hasComeRound } = (window as Recording).tabWalk ?? { stops: [], hasComeRound: false };
    if (!hasComeRound) throw new Error(`no way out with Tab; the last: ${stops.slice(-4).map(({ name }) => name)}`);
    return stops;
  });
}

/** Runs in the page: notes what gets the focus, and how it looks with it and after it. */
function startRecording(part: string): void {
  const root = document.querySelector<HTMLElement>(part);
  if (!root) throw new Error(`nothing is ${part}`);
  const SHOWN = [
    'outline',
    'boxShadow',
    'border',
    'backgroundColor',
    'textDecoration',
    'opacity',
    'transform',
  ] as const;
  /** The mark may be on the element itself, on a box drawn for it, on its frame, or on what a cell paints over it. */
  const lookOf = (element: HTMLElement) => {
    const near = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
    return near
      .filter((one) => one instanceof Element)
      .flatMap((one) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
      .map((style) => SHOWN.map((key) => style[key]).join(' '))
      .join('\n');
  };
  const nameOf = (element: HTMLElement) =>
    [
      element.tagName.toLowerCase(),
      element.dataset.testid ?? '',
      (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 60),
    ].join(' ');
  const recorder: Recorder = { stops: [], hasComeRound: false };
  (window as Recording).tabWalk = recorder;
  const placeOf = (element: HTMLElement): Place => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  let last: HTMLElement | null = null;
  let current: { readonly element: HTMLElement; readonly look: string; readonly stop: Omit<Stop, 'isMarked'> } | null =
    null;
  const note = () => {
    const active = document.activeElement as HTMLElement;
    if (current !== null && current.element !== active) {
      recorder.stops.push({ ...current.stop, isMarked: lookOf(current.element) !== current.look });
      last = current.element;
      current = null;
      recorder.hasComeRound ||= !root.contains(active);
    }
    if (recorder.hasComeRound || active === root || !root.contains(active)) return;
    const place = placeOf(active);
    const isOnScreen =
      place.bottom > 0 && place.right > 0 && place.top < window.innerHeight && place.left < window.innerWidth;
    const before = last && placeOf(last);
    current = { element: active, look: lookOf(active), stop: { name: nameOf(active), place, before, isOnScreen } };
  };
  const later = () => setTimeout(note); // after the page's own listeners
  root.addEventListener('focusout', later);
  document.addEventListener('focusin', later);
  root.tabIndex = -1;
  root.focus({ preventScroll: true });
}

/** The stop lies above the one before it without lying in a further column, or to the left of it in the same line. */
export function goesBack({ place: to, before: from }: Stop): boolean {
  if (from === null) return false;
  const isAbove = to.bottom <= from.top + 1;
  const isBeside = !isAbove && to.top < from.bottom - 1;
  return (isAbove && to.left < from.right - 1) || (isBeside && to.right <= from.left + 1);
}
