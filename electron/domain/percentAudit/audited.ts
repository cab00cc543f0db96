import type { Span } from '../directiveText/passage';

/**
 * By which rule a printed percentage follows from its two counts. `exact`: no rule was needed; `raised`: always up, which
 * no rule of ours does; `wrong`: by none; `unchecked`: no two counts were found for it.
 */
export type AuditVerdict = 'exact' | 'rounded' | 'truncated' | 'raised' | 'wrong' | 'unchecked';

/** What a verdict comes to: by a rule in use, by none, or nobody can say. */
export type AuditOutcome = 'right' | 'wrong' | 'unchecked';

const OUTCOMES: Readonly<Record<AuditVerdict, AuditOutcome>> = {
  exact: 'right',
  rounded: 'right',
  truncated: 'right',
  raised: 'wrong',
  wrong: 'wrong',
  unchecked: 'unchecked',
};

export function outcomeOf({ verdict }: { readonly verdict: AuditVerdict }): AuditOutcome {
  return OUTCOMES[verdict];
}

/** `share`: a of b; `change`: growth against an earlier count; `excess`: how far above the plan; `points`: difference of two rates. */
export type AuditedMeaning = 'share' | 'change' | 'excess' | 'points';

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
  /** What the counts give at the decimals printed; null without counts. */
  readonly rounded: string | null;
  readonly truncated: string | null;
  /** Two counts of the same words that do give what is printed, where its own do not; null: none. */
  readonly elsewhere: CountsOfPercent | null;
  /** The words it stands in. */
  readonly quote: string;
}

/** A percentage nobody has found counts for yet. */
export function unchecked(place: Pick<AuditedPercent, 'span' | 'printed' | 'quote'>): AuditedPercent {
  return {
    ...place,
    meaning: 'share',
    counts: null,
    isSaid: false,
    verdict: 'unchecked',
    rounded: null,
    truncated: null,
    elsewhere: null,
  };
}

/**
 * What is odd about several of them together, or about how one is called. `mixedRules`: some rounded, some cut off;
 * `mixedBases`: shares of two groups of people; `averaged`: a total that is the mean of the rates above it;
 * `pointsCalledPercent`: a difference of rates without the word "điểm"; `aboveWhole`: more than there is.
 */
export type AuditRemarkCode = 'mixedRules' | 'mixedBases' | 'averaged' | 'pointsCalledPercent' | 'aboveWhole';

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
