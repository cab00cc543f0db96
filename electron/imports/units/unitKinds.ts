import { foldForSearch } from '../../domain/vietnamese';

/** Kind words that may open a name, longest first; a list's own column of kinds beats them. */
const KIND_WORDS: readonly string[] = [
  'thành phố',
  'thị trấn',
  'thị xã',
  'đặc khu',
  'trung tâm',
  'tổ dân phố',
  'khu phố',
  'văn phòng',
  'công an',
  'phường',
  'huyện',
  'trường',
  'quận',
  'phòng',
  'tỉnh',
  'ban',
  'buôn',
  'khóm',
  'thôn',
  'làng',
  'hội',
  'xóm',
  'phum',
  'bon',
  'sóc',
  'xã',
  'sở',
  'ấp',
];
/** Kind words that fold like another one. */
const ACCENTED_KINDS: readonly string[] = ['bản'];
/** Short forms of what communes lie in; one letter only with its stop, for names may begin with a letter. */
const SHORT_AREAS: readonly (readonly [RegExp, string])[] = [
  [/^[Tt]\s?\.?\s?[Xx](?:\s?\.\s?|\s+)(?=\p{Lu})/u, 'Thị xã '],
  [/^[Tt]\s?\.?\s?[Pp](?:\s?\.\s?|\s+)(?=\p{Lu})/u, 'Thành phố '],
  [/^H\s?\.\s?(?=\p{Lu})/u, 'Huyện '],
  [/^Q\s?\.\s?(?=[\p{Lu}\d])/u, 'Quận '],
];
const CODE_BEHIND = /^(.*\S)\s*\((?:mã(?: số)?|ma(?: so)?|ms|code)?\s*[:.]?\s*(\d{2,6})\)$/iu;
const CODE_BEFORE = /^(\d{2,6})\s*[-–:.]\s*(\S.*)$/;

/** "H. Phù Mỹ" → "Huyện Phù Mỹ", "TX Hoài Nhơn" → "Thị xã Hoài Nhơn", "TP. Quy Nhơn" → "Thành phố Quy Nhơn". */
export function spelledOut(name: string): string {
  const short = SHORT_AREAS.find(([form]) => form.test(name));
  return short === undefined ? name : name.replace(short[0], short[1]);
}

/** "Phường Bồng Sơn" → "phường"; "" when the first words are no kind we know. */
export function kindOfName(name: string): string {
  const whole = spelledOut(name);
  const written = whole.toLowerCase();
  const accented = ACCENTED_KINDS.find((kind) => written.startsWith(`${kind} `));
  if (accented !== undefined) return accented;
  const folded = foldForSearch(whole);
  return KIND_WORDS.find((kind) => folded.startsWith(`${foldForSearch(kind)} `)) ?? '';
}

/** The name spelt out, and the code that "Phường Bồng Sơn (21640)" and "21640 - Phường Bồng Sơn" carry in it. */
export function splitCodeFromName(text: string): { readonly name: string; readonly code: string | null } {
  const behind = CODE_BEHIND.exec(text);
  if (behind !== null) return { name: spelledOut(behind[1] ?? text), code: behind[2] ?? null };
  const before = CODE_BEFORE.exec(text);
  if (before === null) return { name: spelledOut(text), code: null };
  return { name: spelledOut(before[2] ?? text), code: before[1] ?? null };
}
