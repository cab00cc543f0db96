/** What a finished paper is like, held against the rules of presentation of official papers. */
export type Verdict = 'kept' | 'broken' | 'notApplicable';

/** What one rule says about one paper. */
export interface RuleResult {
  /** "body.size" */
  readonly id: string;
  /** "Cỡ chữ nội dung" */
  readonly name: string;
  /** "Phụ lục I, II.6.e" */
  readonly article: string;
  readonly verdict: Verdict;
  /** "từ 13 đến 14 pt" */
  readonly demand: string;
  /** "12 pt"; null: not applicable. */
  readonly measured: string | null;
  /** Page of a PDF, section of a Word document, from 1; null: not applicable. */
  readonly sheet: number | null;
  /** From the left edge of the sheet to the line, from its top edge to the line's baseline; null: no place on a page. */
  readonly leftMm: number | null;
  readonly topMm: number | null;
  /** "Trang 2, cách mép trái 30 mm, mép trên 45 mm"; null: not applicable. */
  readonly place: string | null;
  /** Words at that place; null: the rule is about no line. */
  readonly quote: string | null;
  /** What to do; null: not broken. */
  readonly remedy: string | null;
  /** Where, what is wrong, and what to do, for the clerk; null: not broken. */
  readonly message: string | null;
}

/**
 * `letter`: công văn; `named`: a paper with a type name; `form`: a blank that others fill in and that carries no number;
 * `table`: sheets of figures without a letterhead; `copy`: the sheet under a scan that says it is a true copy.
 */
export type PaperShape = 'letter' | 'named' | 'form' | 'table' | 'copy';

/** A paper held against every rule. */
export interface Ruling {
  readonly source: 'pdf' | 'docx';
  /** Pages of a PDF; null in Word, which knows no pages. */
  readonly pages: number | null;
  readonly kind: PaperShape;
  /** "Nghị định 30/2020/NĐ-CP, Phụ lục I" */
  readonly ruleSet: string;
  /** In the order of the decree. */
  readonly rules: readonly RuleResult[];
}

export interface RuleCounts {
  readonly kept: number;
  readonly broken: number;
  readonly notApplicable: number;
}

export function countRules({ rules }: Pick<Ruling, 'rules'>): RuleCounts {
  const count = (verdict: Verdict) => rules.filter((rule) => rule.verdict === verdict).length;
  return { kept: count('kept'), broken: count('broken'), notApplicable: count('notApplicable') };
}

const ORDER: readonly Verdict[] = ['broken', 'kept', 'notApplicable'];

/** Broken ones first, each kind in the order of the decree. */
export function brokenFirst(rules: readonly RuleResult[]): readonly RuleResult[] {
  return ORDER.flatMap((verdict) => rules.filter((rule) => rule.verdict === verdict));
}
