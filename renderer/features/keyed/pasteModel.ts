import { at, dayOf, type IsoDay, isIsoDay, type LocalTime } from '../../../electron/domain/calendar';
import { type ChatMessage, type ChatProposal, type ChatReading, isSure } from '../../../electron/domain/chat';
import type { Span } from '../../../electron/domain/directiveText/passage';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';

/** One proposal with what the clerk made of it. */
export interface PasteRow {
  readonly proposal: ChatProposal;
  readonly isTicked: boolean;
  /** The duty the clerk chose of several; absent: the program finds it. */
  readonly scheduleId?: string;
  readonly unitId: string | null;
  readonly period: PeriodKey | null;
  /** Day and clock of arrival; the clock of a message without a stamp is for the clerk to say. */
  readonly receivedOn: IsoDay | null;
  readonly clock: string | null;
  /** The clerk has said that the early arrival is right. */
  readonly isArrivalSure: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly isNil: boolean;
  readonly isRemembered: boolean;
  readonly decision: KeyedEntry['decision'];
}

/** Only what the message says beyond doubt, its day and hour included, comes ticked. */
export function rowsOf({ messages, proposals }: ChatReading, now: LocalTime): readonly PasteRow[] {
  return proposals.map((proposal) => {
    const { unit, figures, isNil } = proposal;
    const message = messages[proposal.message];
    const arrival = arrivalOf(message, proposal, now);
    const text = (key: string) => {
      const value = figures.find(({ fieldKey }) => fieldKey === key)?.value;
      if (value === undefined) return '';
      return Number.isInteger(value) ? String(value) : formatCount(value);
    };
    const own = figures.filter(({ fieldKey }) => fieldKey !== 'rows');
    return {
      proposal,
      isTicked: message !== undefined && isSure(proposal, message),
      unitId: unit.unitId,
      period: proposal.period,
      ...(proposal.scheduleId !== undefined && { scheduleId: proposal.scheduleId }),
      ...arrival,
      isArrivalSure: false,
      values: Object.fromEntries(own.map(({ fieldKey }) => [fieldKey, text(fieldKey)])),
      rows: text('rows'),
      isNil,
      isRemembered: false,
      decision: null,
    };
  });
}

/** What the clerk made of a row, kept by the words it is of: the place of a row changes with the text. */
export interface RowEdit {
  readonly key: string;
  readonly changes: Omit<PasteRow, 'proposal'>;
}

function keyOf({ messages }: ChatReading, { proposal }: PasteRow): string {
  return JSON.stringify([messages[proposal.message], { ...proposal, message: 0 }]);
}

/** What was changed by hand of the rows as they were read. */
export function editsOf(
  rows: readonly PasteRow[],
  fresh: readonly PasteRow[],
  reading: ChatReading,
): readonly RowEdit[] {
  return rows.flatMap((row, at) => {
    if (row === fresh[at]) return [];
    const { proposal, ...changes } = row;
    return [{ key: keyOf(reading, row), changes }];
  });
}

/** Rows read anew keep what the clerk made of those that are still there. */
export function editedRows(
  fresh: readonly PasteRow[],
  reading: ChatReading,
  edits: readonly RowEdit[],
): readonly PasteRow[] {
  if (edits.length === 0) return fresh;
  const known = new Map(edits.map(({ key, changes }) => [key, changes]));
  return fresh.map((row) => {
    const changes = known.get(keyOf(reading, row));
    return changes === undefined ? row : { ...row, ...changes };
  });
}

/** What is kept of the dialog: the text, and what was made of its rows. */
export interface PasteDraft {
  readonly text: string;
  readonly edits: readonly RowEdit[];
}

function arrivalOf(message: ChatMessage | undefined, { period }: ChatProposal, now: LocalTime) {
  if (message?.sentAt != null)
    return { receivedOn: message.sentOn ?? dayOf(message.sentAt), clock: message.sentAt.slice(11) };
  const said = period !== null && isIsoDay(period) ? period : dayOf(now);
  return { receivedOn: message?.sentOn ?? said, clock: null };
}

/** Places of the rows before which a ticked one of the same unit, form, period and duty comes. */
export function followersOf(rows: readonly PasteRow[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  const followers = new Set<number>();
  const order = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => row.isTicked && receivedAtOf(row) !== null)
    .sort(
      (one, other) => (receivedAtOf(one.row) ?? '').localeCompare(receivedAtOf(other.row) ?? '') || one.at - other.at,
    );
  for (const { row, at: place } of order) {
    const key = JSON.stringify([row.unitId, row.proposal.formId, row.period, row.scheduleId]);
    if (first.has(key)) followers.add(place);
    else first.set(key, place);
  }
  return followers;
}

/** null: the day or the clock is not known yet. */
export function receivedAtOf({ receivedOn, clock }: PasteRow): LocalTime | null {
  return receivedOn === null || clock === null ? null : at(receivedOn, clock);
}

/** What is still missing before a row can be ticked. */
export type OpenPart = 'unit' | 'form' | 'period' | 'day' | 'clock';

export function openPartsOf({ unitId, period, receivedOn, clock, proposal }: PasteRow): readonly OpenPart[] {
  const parts = { unit: unitId, form: proposal.formId, period, day: receivedOn, clock };
  return (['unit', 'form', 'period', 'day', 'clock'] as const).filter((part) => parts[part] === null);
}

/** @param isFollower an earlier message of the same place is taken with it: its figures take their place unless told otherwise */
export function entryOfRow(row: PasteRow, { messages }: ChatReading, isFollower = false): KeyedEntry | null {
  const { unitId, period, proposal } = row;
  const receivedAt = receivedAtOf(row);
  const message = messages[proposal.message];
  if (unitId === null || proposal.formId === null || period === null || receivedAt === null || message === undefined)
    return null;
  return {
    unitId,
    formId: proposal.formId,
    period,
    ...(row.scheduleId !== undefined && { scheduleId: row.scheduleId }),
    receivedAt,
    arrivalBasis: message.sentAt === receivedAt ? 'message' : 'memory',
    isArrivalSure: row.isArrivalSure,
    channel: 'zalo',
    dataAsOf: proposal.dataAsOf,
    values: row.values,
    rows: row.rows,
    persons: '',
    isNil: row.isNil,
    evidence: [{ kind: 'message', text: message.text, sender: message.sender }],
    decision: row.decision ?? (isFollower ? 'replaces' : null),
    alias: row.isRemembered ? proposal.unit.called : null,
  };
}

/** Messages of which nothing was taken for a report. */
export function passedOver({ messages, proposals }: ChatReading): readonly ChatMessage[] {
  const used = new Set(proposals.map(({ message }) => message));
  return messages.filter((_, place) => !used.has(place));
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
