import { useEffect } from 'react';
import { findTyped, typedAfter } from '../lib/findTyped';
import { SEARCHED_FROM } from '../lib/search';

const TYPING_PAUSE_MS = 1_500;
const SPACE = 32;

/** Chooses as a click would: whoever listens to the select hears of it. */
function choose(select: HTMLSelectElement, place: number): void {
  if (select.selectedIndex === place) return;
  select.selectedIndex = place;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Letters come as presses: an input method sends some that no key stands for. null: nothing is typed. */
function keyOf({ type, key, charCode }: KeyboardEvent): string | null {
  if (type === 'keydown') return key === 'Backspace' ? key : null;
  return charCode < SPACE ? null : String.fromCharCode(charCode);
}

function isTyping(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
}

/**
 * In a long closed select, typing finds the entry in which a word begins with what was typed, dấu or not: "hoai d" finds
 * "Phường Hoài Đức". The system's own way knows the first letters only, and those of all units are the same.
 */
export function useSelectTyping(): void {
  useEffect(() => {
    let typing = { text: '', at: 0, select: null as HTMLSelectElement | null };
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLSelectElement) || target.options.length <= SEARCHED_FROM || !isTyping(event)) return;
      const isGoingOn = typing.select === target && event.timeStamp - typing.at <= TYPING_PAUSE_MS;
      const before = isGoingOn ? typing.text : '';
      const key = keyOf(event);
      const text = key === null ? null : typedAfter(before, key);
      if (text === null) return;
      event.preventDefault();
      typing = { text, at: event.timeStamp, select: target };
      const labels = [...target.options].map(({ disabled, label }) => (disabled ? '' : label));
      const place = findTyped(labels, text, Math.max(0, target.selectedIndex));
      if (place !== null) choose(target, place);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('keypress', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keypress', onKey);
    };
  }, []);
}
