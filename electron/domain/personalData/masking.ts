import { isDestroyedName, shownName } from '../destruction/personMark';
import { parsePersonName } from '../personName';
import { normalisePhone } from '../phone';

/** How people are shown as long as nobody has asked to see them in full. Nothing here can be turned back. */

/** What stands for something that cannot be shown in part. */
export const HIDDEN = '••••';

const SHOWN_DIGITS = 3;

/**
 * `0905123123` → `090****123`; of what is no whole number only its first three digits stay. A zero that was lost stays lost,
 * so that it is seen what stood there. Service numbers are nobody's.
 */
export function maskPhone(raw: string): string {
  if (raw === '') return '';
  const reading = normalisePhone(raw);
  if (reading === null) return /\d/.test(raw) ? maskDigits(raw) : HIDDEN;
  const { phone, repair } = reading;
  const shown = repair === 'leading-zero' ? phone.slice(1) : phone;
  return isService(phone) ? phone : `${shown.slice(0, SHOWN_DIGITS)}****${shown.slice(-SHOWN_DIGITS)}`;
}

function isService(phone: string): boolean {
  return /^1[89]00/.test(phone);
}

function maskDigits(raw: string): string {
  const digits = raw.replaceAll(/\D/g, '');
  return digits.length <= SHOWN_DIGITS ? '****' : `${digits.slice(0, SHOWN_DIGITS)}****`;
}

/**
 * The family name, and of every other word its first letter: `Nguyễn Văn An` → `Nguyễn V. A.`. A name of one word is one
 * letter. Titles stay, notes go: a note says who somebody is to somebody else.
 */
export function maskName(raw: string): string {
  if (isDestroyedName(raw)) return shownName(raw);
  const { name, title } = parsePersonName(raw);
  const [first = '', ...others] = name.split(' ');
  if (first === '') return '';
  const shown = others.length === 0 ? [initialOf(first)] : [first, ...others.map(initialOf)];
  return [...(title === null ? [] : [title]), ...shown].join(' ');
}

function initialOf(word: string): string {
  const letter = /\p{L}\p{M}*/u.exec(word)?.[0];
  return letter === undefined ? '•' : `${letter.toLocaleUpperCase('vi')}.`;
}

const AFTER = String.raw`(?=[\s.\d:]|$)`;
/** Below the commune: as far down as an address is shown. */
const HAMLET = new RegExp(
  String.raw`(?<![\p{L}\d])(?:thôn|khu phố|k\.?p|tổ dân phố|tdp|khu dân cư|khu vực|ấp|bản|buôn|bon|làng|khóm|xóm|sóc|khu)${AFTER}`,
  'iu',
);
/** From the commune upwards. */
const COMMUNE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:phường|xã|đặc khu|thị trấn|thị xã|quận|huyện|tỉnh|thành phố|tp|tx|tt|p|x|q|h)${AFTER}`,
  'iu',
);
const HOUSE = /^(?:\d|số\b|nhà\b|ngõ|ngách|hẻm|kiệt|đường|căn hộ|phòng|lô\b|tổ\b|đội\b|chung cư)/iu;

/**
 * The address as far down as the hamlet or quarter: `12/3 Lê Lợi, khu phố 5, phường Bồng Sơn` → `khu phố 5, phường Bồng
 * Sơn`. Of an address that names no such level only what cannot be a house stays: `Phụng Du 2` is a hamlet by its name.
 */
export function maskAddress(raw: string): string {
  const parts = raw
    .split(/[,;\n]|\s[-–]\s/u)
    .map((part) => maskPhonesIn(part.trim()))
    .filter((part) => part !== '');
  if (parts.length === 0) return '';
  const levels = parts.flatMap((part) => {
    const from = HAMLET.exec(part)?.index ?? COMMUNE.exec(part)?.index;
    return from === undefined ? [] : [part.slice(from)];
  });
  if (levels.length > 0) return levels.join(', ');
  const last = parts.at(-1) ?? '';
  return HOUSE.test(last) || last.split(' ').length > LONGEST_PLACE ? HIDDEN : last;
}

/** Words of the name of a hamlet; a longer text says more than a place. */
const LONGEST_PLACE = 4;

/** Numbers that are a phone wherever they stand: with the first zero or +84, in one piece or in groups. */
const PHONES = /(?<![\d.,+-])(?:\+84|84|0)(?:[ .-]?\d){8,10}(?!\d|[.,]\d)/g;
/** Of a cell that lost its zero: nine digits in one piece. */
const WITHOUT_ZERO = /(?<![\d.,+-])[35789]\d{8}(?!\d|[.,]\d)/g;

/** Twelve digits of an identity card. */
const IDENTITY_NUMBERS = /(?<![\d.,+-])0\d{2}(?:[ .]?\d{3}){3}(?!\d|[.,]\d)/g;

/** Every phone and number of an identity card in a text masked, whatever else it says; figures with their dots stay. */
export function maskPhonesIn(text: string): string {
  if (!/\d{3}/.test(text)) return text;
  return text
    .replace(IDENTITY_NUMBERS, (found) => `${found.slice(0, SHOWN_DIGITS)}******${found.slice(-SHOWN_DIGITS)}`)
    .replace(PHONES, maskFound)
    .replace(WITHOUT_ZERO, maskFound);
}

/** Where `maskPhonesIn` changes a text; in no order. */
export function phoneSpansIn(text: string): readonly { start: number; end: number; shown: string }[] {
  const spans: { start: number; end: number; shown: string }[] = [];
  for (const pattern of [IDENTITY_NUMBERS, PHONES, WITHOUT_ZERO])
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      const end = start + found.length;
      const shown = maskPhonesIn(found);
      if (shown !== found && spans.every((other) => other.end <= start || end <= other.start))
        spans.push({ start, end, shown });
    }
  return spans;
}

function maskFound(found: string): string {
  return normalisePhone(found) === null ? found : maskPhone(found);
}

/** Whether a text holds a phone that anybody could call. */
export function holdsPhone(text: string): boolean {
  return maskPhonesIn(text) !== text;
}

/** Phones that stand in a text, as ten or eleven digits. */
export function phonesIn(text: string): readonly string[] {
  const found = [...text.matchAll(PHONES), ...text.matchAll(WITHOUT_ZERO)];
  return [...new Set(found.flatMap(([one]) => normalisePhone(one)?.phone ?? []))].filter((phone) => !isService(phone));
}
