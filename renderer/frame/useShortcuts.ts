import { useLayoutEffect } from 'react';
import { goToPart } from '../lib/keyParts';
import { say } from '../lib/said';
import { type SavePressed, saveShown } from '../lib/saveShown';
import { isShortcut } from '../lib/shortcuts';
import { useMayWork } from '../lib/vault';
import { strings } from '../text/vi';
import { FOR_WORK, SCREENS, type ScreenId } from './screens';
import type { Help } from './useHelp';

export type Asked =
  | { readonly kind: 'screen'; readonly screen: ScreenId }
  | { readonly kind: 'print' }
  | { readonly kind: 'save' }
  | { readonly kind: 'part'; readonly step: 1 | -1 }
  | { readonly kind: 'help' }
  | { readonly kind: 'shortcuts' };

/** What a key asks of the window, whatever screen is shown; null: nothing. */
export function askedBy(event: KeyboardEvent): Asked | null {
  if (isShortcut('help', event)) return { kind: 'help' };
  if (isShortcut('print', event)) return { kind: 'print' };
  if (isShortcut('save', event)) return { kind: 'save' };
  if (isShortcut('parts', event)) return { kind: 'part', step: event.shiftKey ? -1 : 1 };
  if (isShortcut('shortcuts', event)) return { kind: 'shortcuts' };
  const screen = isShortcut('screens', event) ? SCREENS[Number(event.key) - 1] : undefined;
  return screen === undefined ? null : { kind: 'screen', screen: screen.id };
}

/**
 * Ctrl+1 … Ctrl+9 switch screens; not while a dialog asks something, its answer would be lost. Help comes over a dialog
 * too, and leaves it as it was.
 */
export function useShortcuts(go: (screen: ScreenId) => void, { open, openShortcuts }: Help): void {
  const mayWork = useMayWork();
  // Layout effect: as soon as the frame can be seen, its keys work.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = askedBy(event);
      if (asked === null || (asked.kind === 'screen' && document.querySelector('dialog[open]'))) return;
      event.preventDefault();
      if (asked.kind === 'print') return printShown();
      if (asked.kind === 'save') return event.repeat ? undefined : saveShown(tellSaved);
      if (asked.kind === 'part') return goToPart(asked.step);
      if (asked.kind === 'screen' && !mayWork && FOR_WORK.has(asked.screen)) return;
      if (asked.kind === 'help') open();
      else if (asked.kind === 'shortcuts') openShortcuts();
      else {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // what was typed counts
        go(asked.screen);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go, open, openShortcuts, mayWork]);
}

/** What the screen shows by itself is not said once more. */
function tellSaved(outcome: SavePressed): void {
  if (outcome !== 'pressed') say(strings.navigation.save[outcome]);
}

/** Presses the print button of the paper that is looked at: of the topmost dialog, where one is open. */
function printShown(): void {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const buttons = [...place.querySelectorAll<HTMLElement>('[data-print]')];
  buttons.find((button) => button.checkVisibility() && button.closest('[inert]') === null)?.click();
}
