import { foldForSearch } from '../../electron/domain/vietnamese';

/**
 * The first name, from row `from` on and round again, in which a word begins with what was typed, dấu or not: "hoai s"
 * finds "Xã Hoài Sơn", "son" too.
 * @returns its row, or null when there is none
 */
export function findTyped(names: readonly string[], typed: string, from: number): number | null {
  const wanted = foldForSearch(typed);
  if (wanted === '') return null;
  for (let step = 0; step < names.length; step += 1) {
    const row = (from + step) % names.length;
    if (beginsAWord(foldForSearch(names[row] ?? ''), wanted)) return row;
  }
  return null;
}

function beginsAWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  return false;
}

/** What is typed after one more key; null: the key types nothing. */
export function typedAfter(typed: string, key: string): string | null {
  if (key === 'Backspace') return typed === '' ? null : typed.slice(0, -1);
  if (key === ' ' && typed === '') return null; // then it presses the cell, as on every button
  return [...key].length === 1 ? typed + key : null;
}
