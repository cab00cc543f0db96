import { CITED_KINDS, kindOfAbbreviation, PAPER_KINDS } from './paperKinds';
import { foldInPlace, joined, matched, type Passage, part, spanOf } from './passage';
import type { Found, KindReading, NumberReading, PlaceDateReading } from './reading';

/** Single pieces of a letterhead, each told by its own look. */

const NATIONAL = /c[o0]ng\s+h[o0]a\s+xa\s+h[o0i]i?\s+chu\s+nghia\s+vi[ée]t\s+nam|dang\s+cong\s+san\s+viet\s+nam/;
const MOTTO = /d[o0]c\s+lap\s*[-.~_]?\s*tu\s+do\s*[-.~_]?\s*hanh\s+phuc/;
const STATE_NUMBER =
  /^(?:s[ốôồổỗộòoóSs0ỏ6õọ]{1,2})\s*[:.;]?\s*(?<number>\d{1,6}|[\s.…_]*)\s*\/\s*(?:(?<year>\d{4})\s*\/\s*)?(?<code>[\p{L}][\p{L}\d&.]*(?:\s?[-–]\s?[\p{L}][\p{L}\d&.]*)*)/iu;
const PARTY_NUMBER =
  /^(?:s[ốôồổỗộòoó0ỏ6õọ]{1,2})\s*[:.;]?\s*(?<number>\d{1,6}|[\s.…_]*)\s*[-–]\s*(?<code>\p{L}{2,6}\s?\/\s?[\p{L}&]+(?:\s?[-–]\s?[\p{L}]+)*)/iu;
const DATE =
  /ng[aà]y\s*(?<day>\d{1,2}|[\s.…_]*)\s*th[aá]ng\s*(?<month>\d{1,2}|[\s.…_]*)\s*n[aă]m\s*(?<year>\d{4}|[\s.…_]*)|ng[aà]y\s+(?<day2>\d{1,2})\s?[/.-]\s?(?<month2>\d{1,2})\s?[/.-]\s?(?<year2>\d{4})/iu;
/** Letters that recognition puts in the place of digits; some are of another alphabet. */
const SPOILT = String.raw`[\dOoQlIiSBZzЗОо|]`;
const SPOILT_DATE = new RegExp(
  String.raw`ng[aà]y\s*(?<day>${SPOILT}{1,2})\s*th[aá]ng\s*(?<month>${SPOILT}{1,2})\s*n[aă]m\s*(?<year>${SPOILT}{4})(?![\p{L}\d])`,
  'u',
);
const SPOILT_NUMBER = new RegExp(
  String.raw`^(?:Số|So|Sô|Sớ)\s*[:.;]?\s*(?<number>${SPOILT}{1,6})\s*\/\s*(?<code>\p{Lu}[\p{L}&.]*(?:\s?[-–]\s?\p{Lu}[\p{L}\d&.]*)+)`,
  'u',
);
const PLACE =
  /(?:(?:TP\.?|Tp\.?|TX\.?|Thành phố|thành phố|Thị xã|Quận|Huyện|Xã|Phường|Thị trấn|Đặc khu|Tỉnh)\s*)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:-\s+)?(?:\p{Lu}[\p{L}'’.-]*|\d+))*(?=\s*,?\s*$)/u;

export interface Cut<T> {
  readonly found: Found<T>;
  readonly from: number;
  readonly to: number;
}

export function nationalIn(passage: Passage): Passage | null {
  const match = NATIONAL.exec(passage.folded);
  return match === null ? null : matched(passage, match);
}

export function mottoIn(passage: Passage): Passage | null {
  const match = MOTTO.exec(passage.folded);
  return match === null ? null : matched(passage, match);
}

/** "Số: 03/CT-UBND" at the start of the passage; null for anything else ("Số: 812" of a stamp). */
export function numberIn(passage: Passage): Cut<NumberReading> | null {
  const state = STATE_NUMBER.exec(passage.text);
  const party = state === null ? PARTY_NUMBER.exec(passage.text) : null;
  const spoilt = state === null && party === null ? SPOILT_NUMBER.exec(passage.text) : null;
  const match = state ?? party ?? spoilt;
  if (match === null) return null;
  const { number = '', code = '', year } = match.groups ?? {};
  const compact = code.replace(/\s/g, '').replace(/–/g, '-');
  if (!/\p{Lu}/u.test(compact)) return null;
  const digits = spoilt === null ? number.replace(/\D/g, '') : '';
  const value: NumberReading = {
    number: digits === '' ? null : digits,
    code: compact,
    ...symbolParts(compact, party !== null),
    year: year === undefined ? null : Number(year),
  };
  const whole = part(passage, 0, match[0].length);
  return {
    found: {
      value,
      span: spanOf(whole),
      doubt: spoilt !== null ? 'unreadable-number' : digits === '' ? 'blank-number' : null,
    },
    from: 0,
    to: match[0].length,
  };
}

function symbolParts(code: string, isParty: boolean): Omit<NumberReading, 'number' | 'code' | 'year'> {
  const [first = '', ...rest] = isParty ? code.split('/') : code.split('-');
  const isKind = kindOfAbbreviation(first) !== null;
  const [issuer, ...field] = isKind ? rest : [first, ...rest];
  return {
    typeAbbreviation: isKind ? first : null,
    issuerAbbreviation: issuer ?? null,
    fieldAbbreviation: field.length === 0 ? null : field.join('-'),
  };
}

/** "TP. Bắc Giang, ngày   tháng 8 năm 2021", anywhere in the passage. */
export function placeDateIn(passage: Passage): Cut<PlaceDateReading> | null {
  const printed = DATE.exec(passage.text);
  const match = printed ?? SPOILT_DATE.exec(passage.text);
  if (match === null) return null;
  const { day, month, year, day2, month2, year2 } = match.groups ?? {};
  const place = PLACE.exec(passage.text.slice(0, match.index));
  const from = place?.index ?? match.index;
  const to = match.index + match[0].length;
  const value: PlaceDateReading = {
    place: place === null ? null : place[0].trim(),
    day: numberOrNull(day ?? day2),
    month: numberOrNull(month ?? month2),
    year: numberOrNull(year ?? year2),
  };
  return {
    found: {
      value,
      span: spanOf(part(passage, from, to)),
      doubt: printed === null ? 'unreadable-date' : doubtOf(value),
    },
    from,
    to,
  };
}

function numberOrNull(digits: string | undefined): number | null {
  const isReadable = digits !== undefined && /\d/.test(digits) && /^[\d\s.…_]*$/.test(digits);
  return isReadable ? Number(digits) : null;
}

function doubtOf({ day, month, year }: PlaceDateReading): Found<PlaceDateReading>['doubt'] {
  if (year === null) return 'no-year';
  if (month === null) return 'blank-month';
  if (day === null) return 'blank-day';
  return month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? 'impossible-day'
    : null;
}

/** A line that is the name of a kind in capitals and nothing else. */
export function kindTitleIn(passage: Passage): Found<KindReading> | null {
  const words = passage.text.replace(/[:.\s]+$/, '');
  if (words !== words.toLocaleUpperCase('vi') || words.length < 6) return null;
  const folded = foldInPlace(words).replace(/\s+/g, ' ');
  const kind = [...PAPER_KINDS.map(({ name }) => name), 'Thông báo kết luận'].find(
    (name) => foldInPlace(name) === folded,
  );
  return kind === undefined || kind === 'Công văn'
    ? null
    : { value: { kind, hasTypeTitle: true }, span: spanOf(passage), doubt: null };
}

const BODY_HEAD =
  /^(?:uy ban|ubnd|ub mttq|hoi dong nhan dan|hdnd|so |phong |bo |ban |chi cuc|cuc |trung tam|truong |van phong|tinh uy|thanh uy|huyen uy|thi uy|dang uy|dang bo|chi bo|hoi |lien doan|mat tran|ubmttq|doan |tinh doan|chu tich|benh vien|bao hiem|kho bac|thue |cong an|toa an|vien |cong ty|tong cong ty|doi |dai |tram |thanh tra|hat |bchqs|to cong tac|ban chi dao)/;
const REGION = /^(?:tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|thi tran|dac khu)\b/;

/** The last body of the left column issues; a body above it is its parent. */
export function splitIssuer(lines: readonly Passage[]): {
  readonly parent: readonly Passage[];
  readonly issuer: readonly Passage[];
} {
  const heads = lines.flatMap(({ folded }, index) =>
    BODY_HEAD.test(folded) && !isOwnSecondLine(lines, index) ? [index] : [],
  );
  const last = heads.at(-1);
  if (last === undefined || last === 0) return { parent: [], issuer: lines };
  return { parent: lines.slice(0, last), issuer: lines.slice(last) };
}

/** "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH" and "ỦY BAN MTTQ / …": a line that only ends the one before. */
function isOwnSecondLine(lines: readonly Passage[], index: number): boolean {
  const before = lines[index - 1]?.folded ?? '';
  return /(?:,| va| -)$/.test(before) || (REGION.test(lines[index]?.folded ?? '') && index > 0);
}

/** "Chỉ thị số 09/CT-UBND …" is a line that cites, no title. */
export function citesPaper(passage: Passage): boolean {
  return CITED_KINDS.some((kind) => passage.folded.startsWith(`${foldInPlace(kind)} so `));
}

export function joinedFound(passages: readonly Passage[]): Found<string> | null {
  const whole = joined(passages);
  return whole.text === '' ? null : { value: whole.text, span: spanOf(whole), doubt: null };
}
