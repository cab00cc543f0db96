/** Something odd about a directive: advice for the clerk before the paper is used, never a block. */
export const ADVICE_CODES = [
  'same-paper',
  'deadline-before-issue',
  'arrival-before-issue',
  'start-before-signing',
  'window-backwards',
  'weekend-days',
  'deadline-on-weekend',
  'public-holiday',
  'holiday-in-count',
  'open-ended-daily',
  'no-period-in-window',
  'blank-number',
  'blank-day',
  'impossible-issue-day',
  'report-without-form',
  'same-report-twice',
  'form-not-described',
  'report-without-date',
  'target-without-base',
  'base-not-reported',
  'mixed-bases',
  'percent-truncated',
  'percent-wrong',
  'clause-without-addressee',
  'orders-for-all',
  'addressee-without-unit',
  'addressee-ended',
  'unknown-spelling',
  'likely-misreading',
  'abbreviation-differs',
  'doubled-word',
  'several-spellings',
  'capitals-differ',
  'hyphen-spacing',
  'dash-style',
  'clock-mark',
  'date-style',
  'no-final-stop',
  'two-lead-ins',
  'long-subject',
  'recipients-wording',
  'archive-person',
  'archive-small-letters',
  'copy-counts',
  'addressee-forgotten',
  'not-as-above',
  'nothing-above',
  'recipient-repeated',
  'no-archive-line',
  'archive-not-last',
  'recipient-heading-empty',
  'recipient-group-ended',
  'recipient-not-in-force',
  'form-label-not-printed',
  'national-title-differs',
] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];

export interface Advice {
  readonly code: AdviceCode;
  readonly severity: 'advice';
  /** Number of the clause it stands in, as printed, or of several ("1, 4"); null: outside of clauses. */
  readonly clause: string | null;
  /** Place in the directive: "number", "targets[1]", "clauses[2].paragraphs[0]". */
  readonly field: string;
  /** What was read there. */
  readonly read: string;
  /** What it is held against or what was probably meant; null: nothing to say. */
  readonly other: string | null;
}

export function advice(
  code: AdviceCode,
  { clause = null, field }: { readonly clause?: string | null; readonly field: string },
  read: string,
  other: string | null = null,
): Advice {
  return { code, severity: 'advice', clause, field, read, other };
}
