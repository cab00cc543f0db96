import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type=hidden]):not([hidden]), select';

/** Enter goes to the next box as Tab does, and from the last one to what is said to come after. */
export function enterAsTab(event: KeyboardEvent<HTMLElement>, onEnd: () => void): void {
  const { target } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (event.key !== 'Enter' || !isField || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)).filter(
    (field) => field.checkVisibility() && !field.matches(':disabled'),
  );
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) onEnd();
  else next.focus();
}
