import { formatCount } from '../domain/numbers';
import type { OpenDataMade } from '../domain/openData/order';
import { openDataText } from './openDataText';

/** What was written, and what was not, for the console. */
export function openDataCliText({ folder, tables, rows, leftOut }: OpenDataMade): string {
  const kept = leftOut.filter(({ why, rows: number }) => why === 'people' && number > 0);
  const names = [...new Set(kept.map(({ table }) => table))];
  return [
    `Đã xuất ${formatCount(tables)} bảng, ${formatCount(rows)} dòng vào ${folder}`,
    ...names.map((name) => `  ${name}: ${sentenceOn(kept.filter(({ table }) => table === name))}`),
  ].join('\n');
}

function sentenceOn(kept: OpenDataMade['leftOut']): string {
  const whole = kept.find(({ column }) => column === null);
  return whole === undefined ? (openDataText.heldBack(kept) ?? '') : openDataText.leftOut(whole);
}
