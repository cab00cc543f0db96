import type { TextAdvice } from './advice';

/** Where the tone of oa, oe, uy stands: `old` "hòa, ủy", `new` "hoà, uỷ". Both are right; one paper keeps to one. */
export type ToneHabit = 'old' | 'new';

const GLIDES = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
] as const;
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

const PAIRS: readonly (readonly [old: string, other: string])[] = GLIDES.flatMap(([first, second]) =>
  TONES.flatMap((tone) => {
    const old = (first + tone).normalize('NFC') + second;
    const other = first + (second + tone).normalize('NFC');
    const upper = (text: string) => text.toLocaleUpperCase('vi');
    return [
      [old, other],
      [upper(old.slice(0, 1)) + old.slice(1), upper(other.slice(0, 1)) + other.slice(1)],
      [upper(old), upper(other)],
    ] as const;
  }),
);
const TO_NEW: ReadonlyMap<string, string> = new Map(PAIRS);
const TO_OLD: ReadonlyMap<string, string> = new Map(PAIRS.map(([old, other]) => [other, old]));
/** At the end of a syllable; after "q" the u is no vowel, and "quý" has one place for its tone only. */
const ENDING = new RegExp(`(?<![qQ])(?:${PAIRS.flat().join('|')})(?![\\p{L}\\p{M}])`, 'gu');

/** "Hoà" for "Hòa" and the other way; null: the syllable has one spelling only. */
export function otherTonePlace(syllable: string): string | null {
  const [found] = syllable.matchAll(ENDING);
  if (found === undefined || found.index + found[0].length !== syllable.length) return null;
  const other = TO_NEW.get(found[0]) ?? TO_OLD.get(found[0]);
  return other === undefined ? null : syllable.slice(0, found.index) + other;
}

interface Spelt {
  readonly start: number;
  readonly read: string;
  readonly habit: ToneHabit;
  readonly other: string;
}

/** Names of persons are spelt as their owners do: "Nguyễn Thị Hoà" beside "Hòa Bình" is no fault. */
const FAMILY_NAMES =
  /(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trương|Mai|Lương|Cao|Tô|Hà|Lưu|Đào|Trịnh|Vương|Tạ|Phùng)(?: \p{Lu}[\p{L}\p{M}]*){1,4}/gu;

function speltIn(text: string): readonly Spelt[] {
  const names = [...text.matchAll(FAMILY_NAMES)].map((name) => [name.index, name.index + name[0].length] as const);
  return [...text.matchAll(ENDING)].flatMap(({ 0: read, index: start }) => {
    if (names.some(([from, to]) => start >= from && start < to)) return [];
    const toNew = TO_NEW.get(read);
    return [{ start, read, habit: toNew === undefined ? 'new' : 'old', other: toNew ?? TO_OLD.get(read) ?? read }];
  });
}

/** The habit most of the texts follow, the first one met where both are as many; null: the texts have no such word. */
export function toneHabitOf(texts: readonly string[]): ToneHabit | null {
  const found = texts.flatMap(speltIn).map(({ habit }) => habit);
  const older = found.filter((habit) => habit === 'old').length;
  if (2 * older === found.length) return found[0] ?? null;
  return 2 * older > found.length ? 'old' : 'new';
}

/** Syllables of the text that do not follow the habit. */
export function tonePlaceAdvice(text: string, habit: ToneHabit | null): readonly TextAdvice[] {
  return speltIn(text).flatMap((spelt) => {
    if (habit === null || spelt.habit === habit) return [];
    const { start, read, other } = spelt;
    const from = start - (/[\p{L}\p{M}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0);
    const end = start + read.length;
    const onset = text.slice(from, start);
    return [{ code: 'tone-place', certainty: 'warn', start: from, end, read: onset + read, meant: onset + other }];
  });
}
