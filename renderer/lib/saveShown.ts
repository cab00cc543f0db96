import { topPlace } from './reach';

/** How it ended: pressed, held back by something that is still to be filled in, or nothing here is saved by a button. */
export type SavePressed = 'pressed' | 'lacking' | 'nothing';

/** Buttons say themselves that they are the one that saves: `data-save`. */
const SAVES = '[data-save]';
/** What has to be filled in or put right first. */
const WRONG = '[aria-invalid="true"], :required:placeholder-shown, :required:invalid';

/**
 * Presses the button that saves what is shown: of the dialog on top, or of the screen. What was typed counts, as when the
 * box is left; the focus stays where it was.
 */
export function saveShown(tell: (outcome: SavePressed) => void): void {
  const place = topPlace();
  afterTyping(() => {
    const buttons = Array.from(place.querySelectorAll<HTMLElement>(SAVES)).filter(isShown);
    const button = buttons.find((one) => !one.matches(':disabled, [aria-disabled="true"]'));
    button?.click();
    if (button === undefined && buttons.length > 0) place.querySelector<HTMLElement>(WRONG)?.focus();
    tell(button !== undefined ? 'pressed' : buttons.length > 0 ? 'lacking' : 'nothing');
  });
}

/** Goes on once the box that is typed in has been left and the page knows what stands in it. */
export function afterTyping(goOn: () => void): void {
  const typedIn = document.activeElement;
  if (typedIn instanceof HTMLElement && typedIn.matches('input, textarea, select')) typedIn.blur();
  requestAnimationFrame(() => {
    const isFree = document.activeElement === document.body;
    if (isFree && typedIn instanceof HTMLElement && typedIn.isConnected) typedIn.focus({ preventScroll: true });
    goOn();
  });
}

function isShown(button: HTMLElement): boolean {
  return button.checkVisibility() && button.closest('[inert]') === null;
}
