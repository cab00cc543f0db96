/** Numbers in words as officials read them: "một triệu hai trăm linh năm nghìn không trăm ba mươi tư". */

/** Where two readings are right, the office keeps to one. */
export interface WordsStyle {
  /** 105: "một trăm linh năm", "một trăm lẻ năm". */
  readonly zeroTens: 'linh' | 'lẻ';
  /** 1.000: "một nghìn", "một ngàn". */
  readonly thousand: 'nghìn' | 'ngàn';
  /** 24: "hai mươi tư", "hai mươi bốn"; 4, 14 and 104 are always "bốn". */
  readonly four: 'tư' | 'bốn';
}

export const DEFAULT_WORDS_STYLE: WordsStyle = { zeroTens: 'linh', thousand: 'nghìn', four: 'tư' };

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000n;
const GROUP = 1000n;

/** A number as written: digits of its whole part and of what stands after the comma, both without marks. */
export interface WrittenNumber {
  readonly isNegative: boolean;
  /** "1205034"; at least one digit. */
  readonly whole: string;
  /** "59" of 47,59; "" without a comma. */
  readonly decimals: string;
  readonly isPercent: boolean;
}

/** "âm bốn mươi bảy phẩy năm mươi chín phần trăm"; zeros right after the comma are read one by one ("phẩy không năm"). */
export function numberInWords(
  { isNegative, whole, decimals, isPercent }: WrittenNumber,
  style: WordsStyle = DEFAULT_WORDS_STYLE,
): string {
  const parts = [isNegative ? 'âm' : '', wholeInWords(BigInt(whole), style)];
  if (decimals !== '') parts.push('phẩy', decimalsInWords(decimals, style));
  if (isPercent) parts.push('phần trăm');
  return parts.filter((part) => part !== '').join(' ');
}

/** "Một triệu hai trăm linh năm nghìn đồng": as it stands after "Bằng chữ:"; `measure` is what is counted. */
export function amountInWords(number: WrittenNumber, measure: string, style: WordsStyle = DEFAULT_WORDS_STYLE): string {
  const words = `${numberInWords(number, style)} ${measure}`.trim();
  return words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
}

/**
 * A whole number in words; beyond "tỷ" the reading begins anew: "hai nghìn tỷ", "một tỷ tỷ".
 * @throws RangeError below zero
 */
export function wholeInWords(value: bigint, style: WordsStyle = DEFAULT_WORDS_STYLE): string {
  if (value < 0n) throw new RangeError(`below zero: ${value}`);
  return value === 0n ? DIGITS[0] : readBelow(value, false, style).join(' ');
}

/** @param isFollowing larger groups stand before it, so that its hundreds are named even when there are none */
function readBelow(value: bigint, isFollowing: boolean, style: WordsStyle): readonly string[] {
  if (value >= BILLION) {
    const rest = value % BILLION;
    return [...readBelow(value / BILLION, isFollowing, style), 'tỷ', ...readGroups(rest, true, style)];
  }
  return readGroups(value, isFollowing, style);
}

/** Millions, thousands and ones; a group of zeros is not read. */
function readGroups(value: bigint, isFollowing: boolean, style: WordsStyle): readonly string[] {
  const names = ['triệu', style.thousand, ''] as const;
  const groups = [value / (GROUP * GROUP), (value / GROUP) % GROUP, value % GROUP].map(Number);
  let follows = isFollowing;
  return groups.flatMap((group, at) => {
    if (group === 0) return [];
    const words = readGroup(group, follows, style);
    follows = true;
    const name = names[at] ?? '';
    return name === '' ? words : [...words, name];
  });
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}

function readGroup(group: number, isFollowing: boolean, style: WordsStyle): readonly string[] {
  const hundreds = Math.floor(group / 100);
  const hasHundreds = hundreds > 0 || isFollowing;
  return [...(hasHundreds ? [digit(hundreds), 'trăm'] : []), ...readTens(group % 100, hasHundreds, style)];
}

function readTens(value: number, isFollowing: boolean, style: WordsStyle): readonly string[] {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value === 0) return [];
  if (tens === 0) return isFollowing ? [style.zeroTens, digit(ones)] : [digit(ones)];
  const before = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return ones === 0 ? before : [...before, onesAfterTens(tens, ones, style)];
}

function onesAfterTens(tens: number, ones: number, style: WordsStyle): string {
  if (ones === 5) return 'lăm';
  if (tens > 1 && ones === 1) return 'mốt';
  return tens > 1 && ones === 4 ? style.four : digit(ones);
}

function decimalsInWords(decimals: string, style: WordsStyle): string {
  const [zeros = ''] = /^0*/.exec(decimals) ?? [];
  const rest = decimals.slice(zeros.length);
  return [...zeros]
    .map(() => DIGITS[0] as string)
    .concat(rest === '' ? [] : wholeInWords(BigInt(rest), style))
    .join(' ');
}
