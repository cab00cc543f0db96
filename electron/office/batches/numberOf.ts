import type { PaperNumber } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';

/** Number of a paper for putting papers in order; one without comes first. */
export function numberOf({ number, numberSuffix }: Pick<OfficePaper, 'number' | 'numberSuffix'>): PaperNumber {
  return { number: number ?? 0, suffix: numberSuffix };
}
