import type { IsoDay } from '../calendar';
import type { NamedDay } from './days';
import { type Passage, part, spanOf } from './passage';
import type { Found, MomentReading, WindowReading } from './reading';
import { windowMeaning } from './windowMeaning';

/** From when to when something lasts: "từ ngày 16/8 đến ngày 22/8", "từ nay đến hết ngày 30/11". */

const WINDOW_FROM = /\b(?:tu|ke tu|bat dau tu)\s*(?:ngay)?\s*$/;
const WINDOW_TO = /^\s*(?:den|toi|-)\s*(?:het)?\s*(?:ngay)?\s*$/;
const FROM_NOW = /\btu nay\s+(?:cho\s+)?(?:den|toi)\s*(?:het)?\s*(?:ngay)?\s*$/;
/** Days that figures are taken from are no days of reporting. */
const OF_FIGURES = /\b(?:so lieu|ky bao cao|thong ke|phat sinh)[^.;]{0,40}$/;

export interface WindowMoment {
  readonly found: Found<MomentReading>;
  readonly days: readonly NamedDay[];
}

export function windowsIn(passage: Passage, days: readonly NamedDay[]): readonly WindowMoment[] {
  return days.flatMap((day, index) => {
    const before = passage.folded.slice(0, day.from);
    const fromNow = FROM_NOW.exec(before);
    if (fromNow !== null) return [windowMoment(passage, fromNow.index, null, day)];
    const opening = WINDOW_FROM.exec(before);
    if (opening === null) return [];
    const next = days[index + 1];
    const isPair = next !== undefined && WINDOW_TO.test(passage.folded.slice(day.to, next.from));
    if (isPair) return [windowMoment(passage, opening.index, day, next)];
    return isShortStart(passage, opening.index) ? [] : [windowMoment(passage, opening.index, day, null)];
  });
}

/** Each doubted where its days say which people, papers or figures are meant, and where the words do not tell. */
export function judgedWindows(
  sentence: Passage,
  windows: readonly WindowMoment[],
  notBefore: IsoDay | null,
): readonly WindowMoment[] {
  return windows.map(({ found, days }) => {
    const window = found.value.window ?? NO_DAYS;
    const doubt = DOUBT_OF[windowMeaning(sentence, sentence.at.indexOf(found.span.start), window, notBefore)];
    return { found: { ...found, doubt: doubt ?? found.doubt }, days };
  });
}

const DOUBT_OF = { work: null, matter: 'window-of-matter', unsure: 'window-not-sure' } as const;
const NO_DAYS: WindowReading = { from: null, to: null };

/** Days that something is done in, without a doubt. */
export function isWindowOfWork({ doubt }: Pick<Found<MomentReading>, 'doubt'>): boolean {
  return doubt !== 'window-not-sure' && doubt !== 'window-of-matter';
}

/** "từ 16 đến 22/8/2021" is left to a person: its first day is no date by itself. */
function isShortStart(passage: Passage, from: number): boolean {
  return /^tu (?:ngay )?\d{1,2} den/.test(passage.folded.slice(from));
}

function windowMoment(passage: Passage, from: number, first: NamedDay | null, last: NamedDay | null): WindowMoment {
  const days = [first, last].filter((day) => day !== null);
  const words = part(passage, from, Math.max(...days.map(({ to }) => to)));
  const window: WindowReading = { from: first?.day ?? null, to: last?.day ?? null };
  const doubt = days.map((day) => day.doubt).find((code) => code !== null) ?? null;
  return { found: { value: { words: words.text, due: null, window }, span: spanOf(words), doubt }, days };
}

/** Two days with "đến" or a dash between, whether or not "từ" stands before: "(16/8 đến 22/8/2021)". */
export function daySpansIn(passage: Passage, days: readonly NamedDay[]): readonly WindowMoment[] {
  return days.flatMap((day, index) => {
    const next = days[index + 1];
    if (next === undefined || !WINDOW_TO.test(passage.folded.slice(day.to, next.from))) return [];
    const opening = WINDOW_FROM.exec(passage.folded.slice(0, day.from));
    return [windowMoment(passage, opening?.index ?? day.from, day, next)];
  });
}

/** The days from one to another that the sentence names; null: there are none, or several. */
export function onlyWindow(windows: readonly WindowMoment[]): WindowReading | null {
  const spans = windows.filter(({ days }) => days.length === 2);
  return spans.length === 1 ? (spans[0]?.found.value.window ?? null) : null;
}

/** "hằng ngày trước 17h00, từ ngày 10/10/2025 đến ngày 30/11/2025": how long a duty of the same sentence lasts. */
export function windowAround(passage: Passage, place: number, windows: readonly WindowMoment[]): WindowReading | null {
  const found = windows.find(({ days }) => {
    const at = days[0]?.from ?? 0;
    const between = passage.text.slice(Math.min(at, place), Math.max(at, place));
    return !/[;]|[.!?]\s/.test(between) && !OF_FIGURES.test(passage.folded.slice(0, at));
  });
  return found?.found.value.window ?? null;
}
