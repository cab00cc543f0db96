import { isWithin } from '../../documents/legalRanges';
import { found, type RuleId } from '../../text/rulerText';
import { ALL_KINDS, type Found, legalRange, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục IV, mục I';
const SIZE_TOLERANCE_MM = 1;
const ROWS: readonly (readonly [label: string, words: RegExp])[] = [
  ['Số', /^số\s*:/iu],
  ['Ngày', /^ngày\s*:/iu],
  ['Chuyển', /^chuy[eể]n\s*:/iu],
  ['Số và ký hiệu HS', /^(số và ký hiệu hs|lưu hồ sơ số)\s*:/iu],
];

/** Dấu "ĐẾN" (Phụ lục IV). */
export const STAMP_RULES: readonly Rule[] = [
  { ...row('stamp.size', ARTICLE, size), tolerance: SIZE_TOLERANCE_MM },
  row('stamp.rows', ARTICLE, rows),
  row('stamp.place', null, place),
];

function row(id: RuleId, article: string | null, read: Rule['read']): Rule {
  return { id, article, range: null, kinds: ALL_KINDS, tolerance: null, read };
}

function size({ parts: { stamp }, layout }: Measures): Found | null {
  if (stamp === null) return null;
  const isRight =
    isWithin(stamp.widthMm, legalRange(layout, 'stamp.widthMm'), SIZE_TOLERANCE_MM) &&
    isWithin(stamp.heightMm, legalRange(layout, 'stamp.heightMm'), SIZE_TOLERANCE_MM);
  return verdict(isRight, found.box(stamp.widthMm, stamp.heightMm), stamp.mark);
}

/** The name of the office stands above the word. */
function rows({ parts: { stamp } }: Measures): Found | null {
  if (stamp === null) return null;
  const lacking = ROWS.filter(([, words]) => !stamp.lines.some(({ text }) => words.test(text))).map(([label]) => label);
  const isNamed = stamp.lines[0] !== stamp.mark && !/:/u.test(stamp.lines[0]?.text ?? ':');
  const all = isNamed ? lacking : ['tên cơ quan', ...lacking];
  return verdict(all.length === 0, all.length === 0 ? found.allRows : found.lackingRows(all), stamp.mark);
}

function place({ parts: { stamp, head }, paper: { lines } }: Measures): Found | null {
  const above = head.subject.at(-1) ?? head.number;
  if (stamp === null || above == null) return null;
  const { mark } = stamp;
  const isUnder =
    mark.place === null || above.place === null
      ? lines.indexOf(mark) > lines.indexOf(above)
      : mark.column === 'left' && mark.place.baselineMm > above.place.baselineMm;
  return verdict(isUnder, isUnder ? found.underNumber : found.elsewhere, mark);
}
