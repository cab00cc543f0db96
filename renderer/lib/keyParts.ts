import { canHoldFocus, firstStop, topPlace } from './reach';

/**
 * The parts of a screen or dialog that F6 goes through: navigation, title row, each card, clause, list, row of buttons.
 * A part begins where the Tab key would first stop in it; two parts with one beginning are one.
 */
const PARTS = 'nav, header, section, fieldset:not(.bare), [role="tablist"], [role="tabpanel"], table, [data-part]';

/** Goes to the beginning of the next part, or of the one before; round at the ends. */
export function goToPart(step: 1 | -1): void {
  const stops = beginnings(topPlace());
  const next = stops[nextPart(stops.map(placeAgainst(document.activeElement)), step)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Where a part begins, seen from what has the focus. */
export type Place = 'before' | 'here' | 'after';

/** @returns which of the beginnings is next; -1: there is none */
export function nextPart(places: readonly Place[], step: 1 | -1): number {
  if (step === 1) {
    const after = places.indexOf('after');
    return after === -1 && places.length > 0 ? 0 : after;
  }
  const before = places.lastIndexOf('before');
  return before === -1 ? places.length - 1 : before;
}

function beginnings(place: Element): readonly HTMLElement[] {
  const stops = Array.from(place.querySelectorAll(PARTS), beginningOf).filter((stop) => stop !== null);
  return [...new Set(stops)].sort((one, other) => (follows(one, other) ? -1 : 1));
}

/** The navigation begins with the screen that is shown, a row of tabs with the one that is open. */
function beginningOf(part: Element): HTMLElement | null {
  const current = part.querySelector<HTMLElement>('[aria-current="page"], [aria-selected="true"]');
  return current !== null && part.matches('nav, [role="tablist"]') && canHoldFocus(current) ? current : firstStop(part);
}

function placeAgainst(focused: Element | null): (stop: HTMLElement) => Place {
  return (stop) => {
    if (stop === focused) return 'here';
    if (focused === null || focused === document.body || focused.contains(stop)) return 'after';
    return follows(focused, stop) ? 'after' : 'before';
  };
}

function follows(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
