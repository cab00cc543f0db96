import type { Certainty, PlacedAdvice, TextAdviceCode } from '../../electron/domain/writing/textAdvice';
import { strings } from '../text/vi';

const words = strings.writing;

/** One thing to say, with every place it is said of. */
export interface AdviceGroup {
  readonly id: string;
  readonly code: TextAdviceCode;
  readonly certainty: Certainty;
  readonly sentence: string;
  readonly places: readonly PlacedAdvice[];
  /** False: only the clerk knows what is right. */
  readonly canMend: boolean;
}

const ORDER: readonly Certainty[] = ['sure', 'warn', 'list'];

/** The same slip in ten places is one line; the place of tones is one matter of the whole paper. */
export function adviceGroups(advice: readonly PlacedAdvice[]): readonly AdviceGroup[] {
  const ids = [...new Set(advice.map(idOf))];
  return ids
    .map((id) => [id, advice.filter((one) => idOf(one) === id)] as const)
    .map(([id, places]) => groupOf(id, places))
    .toSorted((left, right) => ORDER.indexOf(left.certainty) - ORDER.indexOf(right.certainty));
}

function idOf({ code, certainty, read, meant }: PlacedAdvice): string {
  return code === 'tone-place' ? code : [code, certainty, read, meant].join('|');
}

function groupOf(id: string, places: readonly PlacedAdvice[]): AdviceGroup {
  const [first] = places;
  if (first === undefined) throw new Error('a group has a first place');
  const { code, certainty, read, meant } = first;
  const pairs = [...new Set(places.map((place) => words.pair(place.read, place.meant)))];
  const sentence = code === 'tone-place' ? words.tones(pairs) : words.sentence(code, read, meant);
  return { id, code, certainty, sentence, places, canMend: meant !== null };
}
