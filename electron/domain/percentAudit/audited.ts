import type { Span } from '../directiveText/passage';

/**
 * By which rule a printed percentage follows from its two counts. `exact`: no rule was needed; `either`: rounding and
 * cutting off give the same, so neither can be named; `holds`: "trên", "gần", "dưới" what is printed is true; `raised`:
 * always up, which no rule of ours does; `opposite`: the size fits, but the words say a rise where it falls or a fall where
 * it rises; `wrong`: by none; `unchecked`: nobody can say, see `UncheckedReason`.
 */
export type AuditVerdict =
  | 'exact'
  | 'either'
  | 'rounded'
  | 'truncated'
  | 'holds'
  | 'raised'
  | 'opposite'
  | 'wrong'
  | 'unchecked';

/**
 * Why a rate was not judged. `noCounts`: no two counts beside it; `wish`: a target; `range`: one end of several; `unclear`:
 * counts beside it do not give it, but the words do not tie them to it; `bodies`: the only counts are of units that report;
 * `noEarlier`: growth without the earlier figure; `short`: its counts are rounded themselves and may give it; `zeroBase`: a
 * share of nothing; `noRates`: points without their two rates; `blank`: an empty cell; `noColumns`: no two columns are
 * known to be its counts.
 */
export type UncheckedReason =
  | 'noCounts'
  | 'wish'
  | 'range'
  | 'unclear'
  | 'bodies'
  | 'noEarlier'
  | 'short'
  | 'zeroBase'
  | 'noRates'
  | 'blank'
  | 'noColumns';

/** What a verdict comes to: by a rule in use, by none, or nobody can say. */
export type AuditOutcome = 'right' | 'wrong' | 'unchecked';

const OUTCOMES: Readonly<Record<AuditVerdict, AuditOutcome>> = {
  exact: 'right',
  either: 'right',
  holds: 'right',
  rounded: 'right',
  truncated: 'right',
  raised: 'wrong',
  opposite: 'wrong',
  wrong: 'wrong',
  unchecked: 'unchecked',
};

export function outcomeOf({ verdict }: { readonly verdict: AuditVerdict }): AuditOutcome {
  return OUTCOMES[verdict];
}

/**
 * `share`: a of b; `change`: growth against an earlier count; `excess`: how far above the plan; `times`: "gấp … lần";
 * `points`: difference of two rates.
 */
export type AuditedMeaning = 'share' | 'change' | 'excess' | 'times' | 'points';

/** Two counts as they are printed; for a change the newer one is above. */
export interface CountsOfPercent {
  readonly numerator: string;
  readonly denominator: string;
}

/** One percentage of a text, recomputed. */
export interface AuditedPercent {
  readonly span: Span;
  /** "47,59%" */
  readonly printed: string;
  readonly meaning: AuditedMeaning;
  /** null: `unchecked`. For `points` the two rates. */
  readonly counts: CountsOfPercent | null;
  /** The text puts the counts beside it; false: they were found by trying. */
  readonly isSaid: boolean;
  readonly verdict: AuditVerdict;
  /** null: it was judged. */
  readonly reason: UncheckedReason | null;
  /** What the counts give at the decimals printed; null without counts. */
  readonly rounded: string | null;
  readonly truncated: string | null;
  /** Two counts of the same words that do give what is printed, where its own do not; null: none. */
  readonly elsewhere: CountsOfPercent | null;
  /** The words it stands in. */
  readonly quote: string;
}

/** A percentage nobody has found counts for yet. */
export function unchecked(
  place: Pick<AuditedPercent, 'span' | 'printed' | 'quote'>,
  reason: UncheckedReason = 'noCounts',
): AuditedPercent {
  return {
    ...place,
    meaning: 'share',
    counts: null,
    isSaid: false,
    verdict: 'unchecked',
    reason,
    rounded: null,
    truncated: null,
    elsewhere: null,
  };
}

/**
 * What is odd about several of them together, or about how one is called. `mixedRules`: some rounded, some cut off;
 * `mixedBases`: shares of two groups of people; `averaged`: a total that is the mean of the rates above it;
 * `pointsCalledPercent`: a difference of rates without the word "điểm"; `aboveWhole`: more than there is;
 * `notWhole`: 100% where one is missing, or 0% where there is one; `direction`: two numbers that go the other way than the
 * words between them say.
 */
export type AuditRemarkCode =
  | 'mixedRules'
  | 'mixedBases'
  | 'averaged'
  | 'pointsCalledPercent'
  | 'aboveWhole'
  | 'notWhole'
  | 'direction';

export interface AuditRemark {
  readonly code: AuditRemarkCode;
  readonly span: Span;
  /** "47,59%" or the words of a base. */
  readonly read: string;
  /** What it is held against; null: nothing. */
  readonly other: string | null;
}

export interface PercentAudit {
  /** In the order of the text. */
  readonly percents: readonly AuditedPercent[];
  readonly remarks: readonly AuditRemark[];
}
