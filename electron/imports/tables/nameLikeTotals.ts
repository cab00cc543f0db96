import { agreements, type Figures } from './figures';
import type { TableRow } from './types';

/** "Tổng Cọt", "Cộng Lạc": the word of a total and one more, both with a capital, as communes are called. */
const TWO_CAPITALS = /^(?:Tổng|Cộng) (\p{Lu}\p{Ll}+)$/u;
/** What totals are of. */
const COUNTED =
  /^(?:số|thu|chi|dân|tiền|vốn|hộ|khẩu|đàn|nợ|giá|điểm|dư|quỹ|lương|người|xã|huyện|tỉnh|thôn|khối|nhóm|phần|mục|trang)$/i;
/** Longer lists have rows of every sum. */
const LONGEST = 2000;

/** Rows taken for totals by a word that is also the first of a name, and whose figures add up nothing, are records. */
export function settleNames(rows: readonly TableRow[], figures: Figures, ordinal: number | null): readonly TableRow[] {
  if (ordinal !== null || rows.length > LONGEST) return rows;
  const isName = new Set(rows.flatMap((row, at) => (isLikeName(row) ? [at] : [])));
  if (isName.size === 0) return rows;
  const others = rows.flatMap(({ kind }, at) => (kind === 'record' && !isName.has(at) ? [at] : []));
  const named = [...isName].filter((at) => {
    const above = others.filter((other) => other < at);
    const below = others.filter((other) => other > at);
    return [above, below, others].every((parts) => parts.length === 0 || agreements(figures, at, parts) === 0);
  });
  return rows.map((row, at) =>
    named.includes(at) ? { row: row.row, kind: 'record', label: '', level: row.level } : row,
  );
}

function isLikeName({ kind, told, label }: TableRow): boolean {
  if (kind !== 'total' || told !== 'likely') return false;
  const name = TWO_CAPITALS.exec(label.normalize('NFC').trim())?.[1];
  return name !== undefined && !COUNTED.test(name);
}
