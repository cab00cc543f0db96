/** What the keys can stand on, in the order of the page. */

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** Whether the Tab key would stop at it now. */
export function canHoldFocus(element: HTMLElement): boolean {
  return (
    element.matches(FOCUSABLE) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** The part itself or the first within it that Tab would stop at. */
export function firstStop(part: Element): HTMLElement | null {
  if (part instanceof HTMLElement && canHoldFocus(part)) return part;
  const all = part.querySelectorAll<HTMLElement>(FOCUSABLE);
  return Array.from(all).find(canHoldFocus) ?? null;
}

/** Where the keys work: the dialog on top, else the whole window. */
export function topPlace(): Element {
  return Array.from(document.querySelectorAll('dialog[open]')).at(-1) ?? document.body;
}
