import type { List, ListMarker, Run } from './model';

/** Letters of điểm in the order of the Vietnamese alphabet; ă, â, ê, ô, ơ, ư are skipped (Phụ lục I, II.6.đ). */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Each item with its marker in front: "- ", "2. ", "đ) ". */
export function listRuns({ marker, items }: List): readonly (readonly Run[])[] {
  return items.map((runs, index) => [{ text: markerText(marker, index) }, ...runs]);
}

/** After the last letter they begin with the first two of it: aa, ab … */
function markerText(marker: ListMarker, index: number): string {
  if (marker === 'dash') return '- ';
  if (marker === 'number') return `${index + 1}. `;
  return `${letters(index)}) `;
}

function letters(index: number): string {
  const { length } = POINT_LETTERS;
  const last = POINT_LETTERS.charAt(index % length);
  return index < length ? last : letters(Math.floor(index / length) - 1) + last;
}
