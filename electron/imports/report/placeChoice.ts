/**
 * A unit that stands in several places of one file: rows of a compiled table, or sheets of a workbook. Which one counts
 * only the clerk can say.
 */
export interface PlaceChoice {
  /** Names the question within its file. */
  readonly id: string;
  readonly kind: 'rows' | 'sheets';
  readonly unitId: string;
  /** In the order of the file. */
  readonly options: readonly PlaceOption[];
  /** Whether the places may be added up: rows, all of them sound. */
  readonly canAdd: boolean;
  /** Key of an option, or one of the other answers; null: asked. */
  readonly chosen: string | null;
}

export interface PlaceOption {
  readonly key: string;
  /** What the place says, in a few words. */
  readonly label: string;
}

/** The places taken together, the later ones as supplements of the first. */
export const AS_SUPPLEMENT = 'supplement';
/** The rows are parts of one report: their figures added up. */
export const AS_SUM = 'sum';
/** None of the rows is taken. */
export const NO_PLACE = 'none';
/** The sheets are one question for the whole file. */
export const SHEETS = 'sheets';

/** What the clerk has answered, by id of the question. */
export type PlaceAnswers = Readonly<Record<string, string>>;

/** The answer to a question when it fits one of its places. */
export function answerTo(
  answers: PlaceAnswers | undefined,
  id: string,
  options: readonly PlaceOption[],
  others: readonly string[],
): string | null {
  const said = answers?.[id];
  if (said === undefined) return null;
  return others.includes(said) || options.some(({ key }) => key === said) ? said : null;
}
