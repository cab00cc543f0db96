/** Vietnamese phone numbers as ten or eleven digits with the leading zero; every repair is named so that it can be shown. */

/**
 * What was done to the number as it stood: null nothing but separators taken out; `leading-zero` the zero a spreadsheet
 * dropped was put back; `international` +84 became 0; `old-prefix` an 11-digit mobile prefix of before 2018 was converted
 * (the number changed, so a person should see it).
 */
export type PhoneRepair = null | 'leading-zero' | 'international' | 'old-prefix';

export interface PhoneReading {
  readonly phone: string;
  readonly repair: PhoneRepair;
}

/** Change of 2018; 0182 is left out because public tables disagree about it. */
const OLD_MOBILE_PREFIXES: Readonly<Record<string, string>> = {
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

const LABEL = /^(?:sđt|đt|dt|sdt|tel|phone|dđ|di động|điện thoại)\s*[:.]?\s*/i;
const SEPARATORS = /[\s\u00A0\u202F.\-–—()'’`]/g;
const BETWEEN_PHONES = /[/;,\n|]|\s+-\s+|\s+và\s+|\s+hoặc\s+/u;
/** Never a piece of a longer number. */
const AMONG_WORDS = /(?<![\d.+-])(?:\+84|0)(?:[ .-]?\d){9,10}(?![ .-]?\d{1,7}(?!\d)|\d)/g;
const MOBILE = /^0[35789]\d{8}$/;
const FIXED = /^02\d{9}$/;
const SERVICE = /^1[89]00\d{4}(?:\d{2})?$/;
const INTERNATIONAL = /^(?:\+|00)?84(?=0?[1235789]\d{8,9}$)0?/;

/** @returns null when no Vietnamese phone number can be made of it without guessing a digit */
export function normalisePhone(raw: string | number): PhoneReading | null {
  if (typeof raw === 'string' && MOBILE.test(raw)) return { phone: raw, repair: null }; // nearly every phone of a list
  const digits = (typeof raw === 'number' ? String(raw) : raw.normalize('NFC').trim().replace(LABEL, '')).replace(
    SEPARATORS,
    '',
  );
  const plain = readNational(digits, null) ?? readNational(`0${digits}`, 'leading-zero');
  if (plain !== null) return plain;
  return INTERNATIONAL.test(digits) ? readNational(digits.replace(INTERNATIONAL, '0'), 'international') : null;
}

function readNational(digits: string, repair: PhoneRepair): PhoneReading | null {
  if (MOBILE.test(digits) || FIXED.test(digits)) return { phone: digits, repair };
  if (repair === null && SERVICE.test(digits)) return { phone: digits, repair };
  const newPrefix = /^01\d{9}$/.test(digits) ? OLD_MOBILE_PREFIXES[digits.slice(0, 4)] : undefined;
  return newPrefix === undefined ? null : { phone: newPrefix + digits.slice(4), repair: 'old-prefix' };
}

/** The phones of a cell that holds more than one ("0905… / 0914…"); unreadable parts are left out. */
export function normalisePhones(raw: string | number): readonly PhoneReading[] {
  const whole = normalisePhone(raw);
  if (whole !== null) return [whole];
  if (typeof raw === 'number') return [];
  const parts = raw
    .split(BETWEEN_PHONES)
    .map(normalisePhone)
    .filter((reading) => reading !== null);
  const among = phonesAmong(raw);
  return among.length > parts.length ? among : parts;
}

/** "0905123456 (con trai)", "0905123456 0914123456": what stands between other words, each written with its first zero. */
function phonesAmong(raw: string): readonly PhoneReading[] {
  return [...raw.matchAll(AMONG_WORDS)].map(([found]) => normalisePhone(found)).filter((reading) => reading !== null);
}

/** `0905123456` → `0905 123 456`. */
export function formatPhone(phone: string): string {
  if (/^\d{10}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  if (/^02[48]\d{8}$/.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  if (/^\d{11}$/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  return phone;
}
