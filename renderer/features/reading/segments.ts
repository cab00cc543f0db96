import type { ReadingField } from '../../../electron/domain/directiveText/fields';

/** A run of letters of the text that the same fields cover. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The innermost field, which a click means; null: nothing was found here. */
  readonly field: ReadingField | null;
  /** Ids of all fields that cover it. */
  readonly ids: readonly string[];
  readonly isDoubtful: boolean;
}

/** The text cut where fields begin and end; whole again when put together. */
export function segmentsOf(length: number, fields: readonly ReadingField[]): readonly Segment[] {
  const edges = new Set([0, length, ...fields.flatMap(({ span }) => [span.start, span.end])]);
  const sorted = [...edges].filter((edge) => edge <= length).sort((left, right) => left - right);
  const bySize = [...fields].sort((left, right) => sizeOf(left) - sizeOf(right));
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const covering = bySize.filter(({ span }) => span.start <= start && span.end >= end);
    return {
      start,
      end,
      field: covering[0] ?? null,
      ids: covering.map(({ id }) => id),
      isDoubtful: covering.some(({ doubt, span }) => doubt !== null && span.end - span.start < LONGEST_DOUBT),
    };
  });
}

/** A doubt about a whole paragraph is said beside it, not drawn under every word. */
const LONGEST_DOUBT = 120;

function sizeOf({ span }: ReadingField): number {
  return span.end - span.start;
}
