import type { Compilation } from './compilation';

/** What the clerk has written about the figures of one report. */
export interface KeptRemark {
  /** Paragraphs, one per line. */
  readonly text: string;
  /** What was drafted from the figures as they stood then, by key: tells whether they have changed since. */
  readonly drafted: Readonly<Record<string, string>>;
}

/** A drafted paragraph whose figures are others now. */
export interface ChangedRemark {
  readonly before: string;
  /** null: there is nothing to say about it any more. */
  readonly now: string | null;
  /** It stands in the kept text word for word, so it can be put right by itself. */
  readonly isVerbatim: boolean;
}

/**
 * Which report a remark belongs to: the periods its rates speak of ("form-01/once|form-02/2021-08-17"); "" while no
 * period is due.
 */
export function remarkPeriod({ indicators }: Pick<Compilation, 'indicators'>): string {
  const periods = indicators.map(({ formId, period }) => `${formId}/${period}`);
  return [...new Set(periods)].sort().join('|');
}

/** Paragraphs as they stand on the paper: no blank lines, no dash of their own. */
export function remarkParagraphs(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–+]\s+/, ''))
    .filter((line) => line !== '');
}

/** What was drafted then and reads otherwise now. */
export function changedRemarks(kept: KeptRemark, now: ReadonlyMap<string, string>): readonly ChangedRemark[] {
  const lines = remarkParagraphs(kept.text);
  return Object.entries(kept.drafted).flatMap(([key, before]) => {
    const text = now.get(key) ?? null;
    return text === before ? [] : [{ before, now: text, isVerbatim: lines.includes(before) }];
  });
}
