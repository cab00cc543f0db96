import { syllableFit } from '../syllable';
import { foldForSearch, withTonesBehind } from '../vietnamese';
import { type Advice, advice } from './advice';
import type { Words } from './words';

/** Words that look mistyped or misread: told by the paper's own words and by a short list, not by a dictionary. */

/** Words of other languages that office papers use. */
const FOREIGN = new Set(
  'bluezone facebook zalo smartphone online email website internet youtube fanpage covid vneid wifi bluetooth code check checkin scan video clip file excel word link telegram tiktok viber messenger google play store apple android sms otp app web server offline livestream camera module software logistics marketing start startup ncovi smart city dashboard smartcity'.split(
    ' ',
  ),
);
/** Set phrases of office papers that recognition likes to spoil by one mark. */
const PHRASES = [
  'chỉ đạo',
  'triển khai',
  'thực hiện',
  'báo cáo',
  'kế hoạch',
  'ủy ban',
  'nhân dân',
  'địa bàn',
  'tổ chức',
  'kiểm tra',
  'hướng dẫn',
  'tuyên truyền',
  'phối hợp',
  'chủ trì',
  'đơn vị',
  'cán bộ',
  'công chức',
  'viên chức',
  'điện thoại',
  'thông minh',
  'cài đặt',
  'ứng dụng',
  'dịch bệnh',
  'giáo dục',
  'đào tạo',
  'thông tin',
  'kết quả',
  'nghiêm túc',
  'khẩn trương',
  'thường xuyên',
  'quán triệt',
  'thông báo',
  'quyết định',
  'nghị quyết',
  'chỉ thị',
  'chủ tịch',
  'phó chủ tịch',
  'số liệu',
  'danh sách',
  'cộng đồng',
  'doanh nghiệp',
  'cổng ra vào',
  'cổng TTĐT',
  'cổng thông tin',
  'thời hạn',
  'địa phương',
  'chính quyền',
  'hội đồng nhân dân',
  'bổ sung',
  'xử lý',
  'chặt chẽ',
  'giải pháp',
  'vi phạm',
  'sâu rộng',
  'đề ra',
  'tổng hợp',
];
/** Syllables that sound alike and are written otherwise. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['bổ xung', 'bổ sung'],
  ['chặc chẽ', 'chặt chẽ'],
  ['chia sẽ', 'chia sẻ'],
  ['sử lý', 'xử lý'],
  ['xử dụng', 'sử dụng'],
  ['suất sắc', 'xuất sắc'],
  ['giám xát', 'giám sát'],
  ['xát sao', 'sát sao'],
  ['sơ xuất', 'sơ suất'],
  ['khắc phuc', 'khắc phục'],
]);
const FOLDED_PHRASES = new Map(PHRASES.map((phrase) => [foldForSearch(phrase), phrase]));
const LONGEST_PHRASE = 4;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const SHORTEST = 5;
/** Said twice on purpose. */
const TWICE = new Set(
  'luôn thường ngày đời người nhà dần từ chung mãi rất ngành hằng năm tháng lớp trùng hàng nhiều mọi ai xa lâu song đều sau chầm ông bà ào'.split(
    ' ',
  ),
);

export function spellingAdvice(all: readonly Words[]): readonly Advice[] {
  return [...foreignSpellings(all), ...misreadings(all), ...abbreviations(all), ...doubledWords(all)];
}

/** "Bluzone" where the paper mostly writes "Bluezone", or where the list knows the word. */
function foreignSpellings(all: readonly Words[]): readonly Advice[] {
  const counts = new Map<string, number>();
  for (const { text } of all) for (const word of foreignWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => {
    if (FOREIGN.has(word)) return [];
    const meant = [...new Set([...FOREIGN, ...counts.keys()])].find((other) => isMeant(word, count, other, counts));
    if (meant === undefined) return [];
    const first = all.find(({ text }) => foreignWords(text).includes(word));
    return first === undefined
      ? []
      : [advice('unknown-spelling', first, printed(first.text, word), printedIn(all, meant))];
  });
}

function isMeant(word: string, count: number, other: string, counts: ReadonlyMap<string, number>): boolean {
  return other !== word && isOneEdit(word, other) && (FOREIGN.has(other) || (counts.get(other) ?? 0) >= 2 * count);
}

function foreignWords(text: string): readonly string[] {
  const bare = text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ');
  return (bare.match(WORD) ?? [])
    .filter((word) => word !== word.toUpperCase())
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && syllableFit(word) !== 'full');
}

function printed(text: string, word: string): string {
  return text.match(WORD)?.find((one) => one.toLowerCase() === word) ?? word;
}

function printedIn(all: readonly Words[], word: string): string {
  const place = all.find(({ text }) => foreignWords(text).includes(word));
  return place === undefined ? word : printed(place.text, word);
}

/** One letter more, less or other, or two neighbours changed round. */
export function isOneEdit(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const [a, b] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}

/** "Chi đạo", "công ra vào": a set phrase with one mark lost or changed. */
function misreadings(all: readonly Words[]): readonly Advice[] {
  return all.flatMap((words) => {
    const found = [...words.text.matchAll(WORD)];
    return found.flatMap((_, at) => misreadingAt(words, found, at));
  });
}

function misreadingAt(words: Words, found: readonly RegExpExecArray[], at: number): readonly Advice[] {
  for (let length = LONGEST_PHRASE; length >= 2; length -= 1) {
    const part = found.slice(at, at + length);
    const first = part[0];
    const last = part.at(-1);
    if (first === undefined || last === undefined || part.length < length) continue;
    const written = words.text.slice(first.index, last.index + last[0].length);
    if (!/^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)+$/u.test(written)) continue;
    const slip = SLIPS.get(written.toLowerCase());
    if (slip !== undefined) return [advice('likely-misreading', words, written, withCase(slip, written))];
    const phrase = FOLDED_PHRASES.get(foldForSearch(written));
    if (phrase !== undefined && !OTHER_WORDS.has(written.toLowerCase()) && isOneSyllableOff(written, phrase))
      return [advice('likely-misreading', words, written, withCase(phrase, written))];
  }
  return [];
}

/** Other words that happen to stand side by side: "nguyên nhân dẫn đến", "hệ thống báo cháy", "cần bộ phận". */
const OTHER_WORDS = new Set([
  'nhân dẫn',
  'nhận dân',
  'cần bộ',
  'cả bộ',
  'thống báo',
  'thống tin',
  'ứng dùng',
  'kiểm trả',
  'công đồng',
  'kết qua',
  'để nghị',
  'chi thị',
  'xử lí',
  'đẻ ra',
  'để ra',
  'đè ra',
  'tổng hộp',
]);

function isOneSyllableOff(written: string, phrase: string): boolean {
  const left = withTonesBehind(written.toLowerCase()).split(' ');
  const right = withTonesBehind(phrase.toLowerCase()).split(' ');
  return left.filter((syllable, at) => syllable !== right[at]).length === 1 && written !== written.toUpperCase();
}

function withCase(phrase: string, written: string): string {
  const isCapital = /^\p{Lu}/u.test(written);
  return isCapital ? phrase.charAt(0).toLocaleUpperCase('vi') + phrase.slice(1) : phrase;
}

/** "BCD" beside "BCĐ", or alone: D was read for Đ. */
function abbreviations(all: readonly Words[]): readonly Advice[] {
  const known = new Set([
    'BCĐ',
    'HĐND',
    'LĐ',
    'TTĐT',
    ...all.flatMap(({ text }) => text.match(/\p{Lu}{2,}/gu) ?? []).filter((word) => word.includes('Đ')),
  ]);
  return all.flatMap((words) =>
    [...words.text.matchAll(/(?<!\p{L})\p{Lu}{3,6}(?!\p{L})/gu)].flatMap(([word]) => {
      const meant = [...known].find((one) => one !== word && one.replace(/Đ/g, 'D') === word);
      return meant === undefined ? [] : [advice('abbreviation-differs', words, word, meant)];
    }),
  );
}

/** One word twice, or two: "phải phải", "đôn đốc đôn đốc". */
const DOUBLED = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,}|[\p{L}\p{M}]{2,} [\p{L}\p{M}]{2,}) \1(?![\p{L}\p{M}])/gu;

function doubledWords(all: readonly Words[]): readonly Advice[] {
  return all.flatMap((words) =>
    [...words.text.matchAll(DOUBLED)].flatMap(([both, word = '']) =>
      isOnPurpose(word.toLowerCase()) ? [] : [advice('doubled-word', words, both, word)],
    ),
  );
}

/** "từng bước từng bước" is said so. */
function isOnPurpose(word: string): boolean {
  return TWICE.has(word) || /^(?:từng|mỗi|rất|càng) /.test(word);
}
