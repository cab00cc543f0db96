import { isWithin } from '../../documents/legalRanges';
import { found, type RuleId } from '../../text/rulerText';
import type { Line, PlacedPicture } from '../paper';
import { type Found, ISSUED, legalRange, type Measures, type Rule, verdict } from './rule';

const ARTICLE = 'Phụ lục I, II.7.d và II.8';
const CENTRE_TOLERANCE_MM = 5;
const OVERLAP_TOLERANCE = 0.1;
/** A seal is about as wide as it is high. */
const ROUND = 1.15;

/** Hình ảnh chữ ký và dấu trên bản thảo (Phụ lục I, mục II.7.d, II.8). */
export const PICTURE_RULES: readonly Rule[] = [
  { ...row('signature.place', signaturePlace), tolerance: CENTRE_TOLERANCE_MM },
  { ...row('seal.place', sealPlace), tolerance: OVERLAP_TOLERANCE },
];

function row(id: RuleId, read: Rule['read']): Rule {
  return { id, article: ARTICLE, range: null, kinds: ISSUED, tolerance: null, read };
}

interface Room {
  readonly centreMm: number;
  readonly middleMm: number;
  readonly line: Line;
}

function isSeal({ widthMm, heightMm }: PlacedPicture): boolean {
  return Math.max(widthMm / heightMm, heightMm / widthMm) < ROUND;
}

function pictureOf({ parts: { closing }, paper: { pictures } }: Measures, wantsSeal: boolean): PlacedPicture | null {
  const near = pictures.filter(({ sheet }) => sheet === closing.signer?.sheet);
  return near.find((picture) => isSeal(picture) === wantsSeal) ?? null;
}

/** Between the last line of authority and what stands below the signature; in Word its cell. */
function roomOf({ parts: { closing } }: Measures, { cell }: PlacedPicture): Room | null {
  const above = closing.authority.at(-1);
  const below = closing.otherTitles[0] ?? closing.signer;
  if (above === undefined || below === null) return null;
  if (cell !== null) return { centreMm: cell.widthMm / 2, middleMm: cell.heightMm / 2, line: below };
  if (above.place === null || below.place === null) return null;
  const capital = below.sizePt * CAPITAL_MM_PER_POINT;
  const centreMm = (above.place.leftMm + above.place.rightMm) / 2;
  return { centreMm, middleMm: (above.place.baselineMm + below.place.baselineMm - capital) / 2, line: below };
}

/** Capitals of Times New Roman are 0.66 em high. */
const CAPITAL_MM_PER_POINT = (0.66 * 25.4) / 72;

function signaturePlace(measures: Measures): Found | null {
  const picture = pictureOf(measures, false);
  const room = picture === null ? null : roomOf(measures, picture);
  if (picture === null || room === null) return null;
  const off = Math.max(
    Math.abs(picture.leftMm + picture.widthMm / 2 - room.centreMm),
    Math.abs(picture.topMm + picture.heightMm / 2 - room.middleMm),
  );
  return verdict(off <= CENTRE_TOLERANCE_MM, found.offCentre(off), room.line);
}

/** Over the left third of the signature, at its height. */
function sealPlace(measures: Measures): Found | null {
  const seal = pictureOf(measures, true);
  const signature = pictureOf(measures, false);
  if (seal === null || signature === null) return null;
  const share = (seal.leftMm + seal.widthMm - signature.leftMm) / signature.widthMm;
  const high = Math.abs(seal.topMm + seal.heightMm / 2 - signature.topMm - signature.heightMm / 2);
  const legal = legalRange(measures.layout, 'pictures.sealOverlapRatio');
  const isRight = isWithin(share, legal, OVERLAP_TOLERANCE) && high <= CENTRE_TOLERANCE_MM;
  return verdict(isRight, found.overlap(share, high), measures.parts.closing.signer);
}
