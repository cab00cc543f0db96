import { TEXT_ADVICE_CODES, type TextAdvice, type TextAdviceCode } from './advice';
import { agencyAdvice } from './agencies';
import { capitalsAdvice } from './capitals';
import { figureAdvice } from './figureForms';
import { type LetterHabit, letterAdvice, letterHabitOf } from './iOrY';
import { markSpaceAdvice } from './markSpaces';
import { type KnownPlaces, NO_PLACES, placeNameAdvice } from './placeNames';
import { sentenceStartAdvice } from './sentenceStarts';
import { type ToneHabit, toneHabitOf, tonePlaceAdvice } from './tonePlace';

export type { Certainty, TextAdvice, TextAdviceCode } from './advice';

/** `sentences`: whole sentences, each line begins one; `phrase`: a subject, a name, an item of a list. */
export type TextShape = 'sentences' | 'phrase';

export interface WrittenText {
  /** What the caller knows the text by. */
  readonly key: string;
  readonly text: string;
  readonly shape: TextShape;
}

export interface PlacedAdvice extends TextAdvice {
  readonly key: string;
}

/**
 * Advice on all texts of one paper, in their order: capitals of Phụ lục II, forms of numbers and days, one way of placing
 * tones throughout. Texts are taken as they are typed, composed (NFC); nothing is changed.
 * @param habit how the office spells oa, oe, uy; null: as most of the paper does
 * @param names of places the office knows, for their capitals
 */
export function paperAdvice(
  texts: readonly WrittenText[],
  habit: ToneHabit | null = null,
  names: KnownPlaces = NO_PLACES,
): readonly PlacedAdvice[] {
  const words = texts.map(({ text }) => text);
  const habits = { tone: habit ?? toneHabitOf(words), letters: letterHabitOf(words), names };
  return texts.flatMap(({ key, text, shape }, at) => {
    const former = texts[at - 1];
    const before = former?.shape === 'sentences' ? former.text : '';
    return adviceOn({ text, shape, before }, habits).map((one) => ({ ...one, key }));
  });
}

/** Advice on one text alone. */
export function textAdvice(text: string, shape: TextShape = 'sentences'): readonly TextAdvice[] {
  return adviceOn(
    { text, shape, before: '' },
    { tone: toneHabitOf([text]), letters: letterHabitOf([text]), names: NO_PLACES },
  );
}

type TextInPlace = Pick<WrittenText, 'text' | 'shape'> & { readonly before: string };

interface Habits {
  readonly tone: ToneHabit | null;
  readonly letters: LetterHabit;
  readonly names: KnownPlaces;
}

function adviceOn({ text, shape, before }: TextInPlace, { tone, letters, names }: Habits): readonly TextAdvice[] {
  const found = [
    ...(shape === 'sentences' ? sentenceStartAdvice(text, before) : []),
    ...capitalsAdvice(text),
    ...agencyAdvice(text),
    ...placeNameAdvice(text, names),
    ...figureAdvice(text),
    ...markSpaceAdvice(text),
    ...tonePlaceAdvice(text, tone),
    ...letterAdvice(text, letters),
  ];
  return withoutOverlaps(found);
}

/** One finding for one place: the surer, then the longer; what is mended must not be mended twice. */
function withoutOverlaps(found: readonly TextAdvice[]): readonly TextAdvice[] {
  const order = found.toSorted(
    (left, right) => left.start - right.start || right.end - left.end || rank(left) - rank(right),
  );
  const kept: TextAdvice[] = [];
  for (const one of order) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function rank({ code }: TextAdvice): number {
  return TEXT_ADVICE_CODES.indexOf(code);
}

/** The text with these findings of it mended; those that only the clerk can mend are left. */
export function mended(text: string, advice: readonly TextAdvice[]): string {
  return advice
    .toSorted((left, right) => right.start - left.start)
    .reduce((kept, { start, end, read, meant }) => {
      const isThere = meant !== null && kept.slice(start, end) === read; // the text may have been typed on since
      return isThere ? kept.slice(0, start) + meant + kept.slice(end) : kept;
    }, text);
}

/** Codes that say the same as another list beside this one may be left out of it. */
export function without<T extends TextAdvice>(advice: readonly T[], codes: readonly TextAdviceCode[]): readonly T[] {
  return advice.filter(({ code }) => !codes.includes(code));
}
