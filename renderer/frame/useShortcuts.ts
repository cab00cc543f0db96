import { useLayoutEffect } from 'react';
import { SCREENS, type ScreenId } from './screens';

/** Ctrl+1 … Ctrl+9 switch screens; not while a dialog asks something, its answer would be lost. */
export function useShortcuts(go: (screen: ScreenId) => void): void {
  // Layout effect: as soon as the frame can be seen, its keys work.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
      const screen = /^[1-9]$/.test(event.key) ? SCREENS[Number(event.key) - 1] : undefined;
      if (!screen || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // what was typed counts
      go(screen.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [go]);
}
