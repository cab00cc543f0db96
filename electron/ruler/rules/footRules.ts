import { textWidthMm } from '../../documents/layout';
import { found, type RuleId } from '../../text/rulerText';
import type { PaperParts } from '../parts/paperParts';
import { faceRule, sizeRule } from './looks';
import { type Found, ISSUED, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, III.4';
/** Margins may be wider by ten millimetres together. */
const ROOM_TOLERANCE_MM = 12;

const lines = ({ foot }: PaperParts) => foot?.lines ?? [];

/** Địa chỉ cơ quan (Phụ lục I, mục III.4). */
export const FOOT_RULES: readonly Rule[] = [
  sizeRule('addressLine.size', 'sizePt.addressLine', ISSUED, lines),
  faceRule('addressLine.face', ARTICLE, ISSUED, { bold: false, italic: false, capitals: false }, lines),
  { ...row('addressLine.rule', rule), tolerance: ROOM_TOLERANCE_MM },
  row('addressLine.place', place),
];

function row(id: RuleId, read: Rule['read']): Rule {
  return { id, article: ARTICLE, range: null, kinds: ISSUED, tolerance: null, read };
}

function rule({ parts: { foot }, layout }: Measures): Found | null {
  const first = foot?.lines[0];
  if (!foot || first === undefined) return null;
  if (foot.rule === null) return verdict(false, found.missing, first);
  const room = textWidthMm(layout, 'portrait');
  const { lengthMm } = foot.rule;
  return verdict(Math.abs(lengthMm - room) <= ROOM_TOLERANCE_MM, found.across(lengthMm, room), first);
}

/** Nothing else stands below it on the first page. */
function place({ parts: { foot, main } }: Measures): Found | null {
  const last = foot?.lines.at(-1);
  if (last === undefined) return null;
  const isLast =
    last.place === null ||
    main.every((line) => line.sheet !== last.sheet || (line.place?.baselineMm ?? 0) < (last.place?.baselineMm ?? 0));
  const isRight = isLast && last.sheet === 1 && !foot?.isRepeated;
  return verdict(isRight, isRight ? found.notShownAgain : foot?.isRepeated ? found.shownAgain : found.elsewhere, last);
}
