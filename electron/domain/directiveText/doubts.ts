import type { Span } from './passage';
import type { DirectiveReading, Found, ReadingDoubt } from './reading';

export interface PlacedDoubt {
  readonly code: ReadingDoubt;
  readonly span: Span;
}

/** Everything doubtful in a reading, in the order of the text, each place and reason once. */
export function doubtsOf(reading: DirectiveReading): readonly PlacedDoubt[] {
  const found: readonly (Found<unknown> | null)[] = [
    reading.number,
    reading.placeDate,
    reading.kind,
    reading.subject,
    reading.signature,
    reading.stamp,
    ...reading.links,
    ...reading.clauses,
    ...reading.duties,
    ...reading.duties.map(({ value }) => value.due),
    ...reading.unreadOrders,
    ...reading.relays,
    ...reading.percentages,
    ...reading.moments,
    ...reading.attachedForms,
  ];
  const doubts = found.flatMap((one) =>
    one === null || one.doubt === null ? [] : [{ code: one.doubt, span: one.span }],
  );
  const keys = new Set<string>();
  return doubts
    .filter(({ code, span }) => !keys.has(keyOf(code, span)) && keys.add(keyOf(code, span)))
    .sort((left, right) => left.span.start - right.span.start);
}

function keyOf(code: ReadingDoubt, { start, end }: Span): string {
  return `${code} ${start} ${end}`;
}
