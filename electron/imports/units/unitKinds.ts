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
const CODE_BEHIND = /^(.*\S)\s*\((?:mã(?: số)?|ma(?: so)?|ms|code)?\s*[:.]?\s*(\d{2,6})\)$/iu;
const CODE_BEFORE = /^(\d{2,6})\s*[-–:.]\s*(\S.*)$/;

/** "Phường Bồng Sơn" → "phường"; "" when the first words are no kind we know. */
export function kindOfName(name: string): string {
  const written = name.toLowerCase();
  const accented = ACCENTED_KINDS.find((kind) => written.startsWith(`${kind} `));
  if (accented !== undefined) return accented;
  const folded = foldForSearch(name);
  return KIND_WORDS.find((kind) => folded.startsWith(`${foldForSearch(kind)} `)) ?? '';
}

/** "Phường Bồng Sơn (21640)" and "21640 - Phường Bồng Sơn" carry the code in the name. */
export function splitCodeFromName(text: string): { readonly name: string; readonly code: string | null } {
  const behind = CODE_BEHIND.exec(text);
  if (behind !== null) return { name: behind[1] ?? text, code: behind[2] ?? null };
  const before = CODE_BEFORE.exec(text);
  return before === null ? { name: text, code: null } : { name: before[2] ?? text, code: before[1] ?? null };
}
