/**
 * A known slip in the words of a directive: of the paper itself or of its scan, whose words are kept as printed; of the
 * labels of its stamp or of an attached form, which are kept corrected.
 */
export interface Slip {
  readonly printed: string;
  readonly corrected: string;
  readonly of: 'print' | 'scan' | 'stamp' | 'form';
  /** Why it is one, for the clerk. */
  readonly reason: string;
}

/** A slip that is in this paper, and how often. */
export interface FoundSlip extends Slip {
  readonly count: number;
}

/** Those of the slips that are still in the words; a directive that was corrected by hand has them no more. */
export function slipsIn(texts: readonly string[], slips: readonly Slip[]): readonly FoundSlip[] {
  return slips.flatMap((slip) => {
    const count = texts.reduce((sum, text) => sum + text.split(slip.printed).length - 1, 0);
    return count === 0 ? [] : [{ ...slip, count }];
  });
}

/** A text with every slip corrected; text that is right already stays as it is. */
export function withoutSlips(text: string, slips: readonly Slip[]): string {
  return slips.reduce((words, { printed, corrected }) => {
    const kept = corrected.startsWith(printed) ? words.replaceAll(corrected, printed) : words;
    return kept.replaceAll(printed, corrected);
  }, text);
}
