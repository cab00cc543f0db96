import { at, dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { ChatProposal, ChatReading } from '../../../electron/domain/chat';
import type { Span } from '../../../electron/domain/directiveText/passage';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { PeriodKey } from '../../../electron/domain/period';

/** One proposal with what the clerk made of it. */
export interface PasteRow {
  readonly proposal: ChatProposal;
  readonly isTicked: boolean;
  readonly unitId: string | null;
  readonly period: PeriodKey | null;
  readonly receivedAt: LocalTime | null;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly isNil: boolean;
  readonly isRemembered: boolean;
  readonly decision: KeyedEntry['decision'];
}

/** Only what the message names beyond doubt comes ticked. */
export function rowsOf({ messages, proposals }: ChatReading, now: LocalTime): readonly PasteRow[] {
  return proposals.map((proposal) => {
    const { unit, figures, isNil } = proposal;
    const isSure =
      unit.unitId !== null &&
      unit.basis === 'name' &&
      proposal.period !== null &&
      figures.every((one) => !one.isDoubtful);
    const text = (key: string) => String(figures.find(({ fieldKey }) => fieldKey === key)?.value ?? '');
    const own = figures.filter(({ fieldKey }) => fieldKey !== 'rows');
    return {
      proposal,
      isTicked: isSure,
      unitId: unit.unitId,
      period: proposal.period,
      receivedAt: messages[proposal.message]?.sentAt ?? now,
      values: Object.fromEntries(own.map(({ fieldKey }) => [fieldKey, text(fieldKey)])),
      rows: text('rows'),
      isNil,
      isRemembered: false,
      decision: null,
    };
  });
}

/** null: not complete yet. */
export function entryOfRow(row: PasteRow, { messages }: ChatReading): KeyedEntry | null {
  const { unitId, period, receivedAt, proposal } = row;
  const message = messages[proposal.message];
  if (unitId === null || proposal.formId === null || period === null || receivedAt === null || message === undefined)
    return null;
  return {
    unitId,
    formId: proposal.formId,
    period,
    receivedAt,
    arrivalBasis: message.sentAt === receivedAt ? 'message' : 'memory',
    channel: 'zalo',
    dataAsOf: proposal.dataAsOf,
    values: row.values,
    rows: row.rows,
    persons: '',
    isNil: row.isNil,
    evidence: [{ kind: 'message', text: message.text, sender: message.sender }],
    decision: row.decision,
    alias: row.isRemembered ? proposal.unit.called : null,
  };
}

/** A stretch of a message; marked when a figure or a name was taken from it. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text cut at the edges of the places, which may overlap. */
export function stretchesOf(text: string, places: readonly Span[]): readonly Stretch[] {
  const edges = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, edges[at + 1]),
    isMarked: places.some((place) => place.start <= start && start < place.end),
  }));
}

export function placesOf({ unit, figures, marks }: ChatProposal): readonly Span[] {
  return [...figures.map(({ span }) => span), ...marks, ...(unit.span === null ? [] : [unit.span])];
}

/** The same day at another clock; a message without a stamp gets the day the window is about. */
export function withClock(time: LocalTime | null, clock: string | null, now: LocalTime): LocalTime | null {
  return clock === null ? null : at(dayOf(time ?? now), clock);
}
