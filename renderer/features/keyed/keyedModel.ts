import { at, dayOf, type IsoDay, type LocalTime } from '../../../electron/domain/calendar';
import type { ArrivalBasis, EvidencePiece } from '../../../electron/domain/evidence';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { PeriodKey } from '../../../electron/domain/period';
import type { UnitChannel } from '../../../electron/domain/unit';

export type Picture = Extract<EvidencePiece, { readonly kind: 'picture' }>;

/** Where the dialog was opened from; what is left out the clerk chooses. */
export interface KeyedWish {
  readonly directiveId: string;
  readonly unitId?: string;
  readonly formId?: string;
  readonly period?: PeriodKey;
  /** The duty it was opened for, where several ask for the form and period. */
  readonly scheduleId?: string;
}

/** All that stands in the dialog, as it stands there; kept as JSON against a crash. */
export interface KeyedDraft {
  readonly unitId: string | null;
  readonly formId: string | null;
  readonly period: PeriodKey | null;
  /** null: the program finds the duty. */
  readonly scheduleId: string | null;
  readonly day: IsoDay | null;
  readonly clock: string | null;
  readonly basis: ArrivalBasis;
  /** The clerk has said that the early arrival is right. */
  readonly isArrivalSure: boolean;
  readonly channel: UnitChannel;
  /** Clock the figures were closed at, on the day of arrival. */
  readonly asOfClock: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly persons: string;
  readonly isNil: boolean;
  readonly note: string;
  readonly pictures: readonly Picture[];
  readonly decision: KeyedEntry['decision'];
}

/** By what the hour of an arrival is known, unless the clerk says otherwise. */
const BASIS_OF_CHANNEL: Readonly<Record<UnitChannel, ArrivalBasis>> = {
  zalo: 'message',
  sms: 'message',
  email: 'message',
  phone: 'call',
  documentSystem: 'stamp',
  paper: 'stamp',
};

/** Another channel; the hour is known by what is usual there, unless the clerk had chosen it. */
export function byChannel(draft: KeyedDraft, channel: UnitChannel): Partial<KeyedDraft> {
  const isUsual = draft.basis === BASIS_OF_CHANNEL[draft.channel];
  return { channel, ...(isUsual && { basis: BASIS_OF_CHANNEL[channel] }) };
}

export function newDraft({ unitId, formId, period, scheduleId }: KeyedWish, now: LocalTime): KeyedDraft {
  return {
    unitId: unitId ?? null,
    formId: formId ?? null,
    period: period ?? null,
    scheduleId: scheduleId ?? null,
    day: dayOf(now),
    clock: now.slice(11),
    basis: BASIS_OF_CHANNEL.phone,
    isArrivalSure: false,
    channel: 'phone',
    asOfClock: null,
    values: {},
    rows: '',
    persons: '',
    isNil: false,
    note: '',
    pictures: [],
    decision: null,
  };
}

/** Whether a draft is of the place the dialog was opened for; figures of one unit must never stand under another. */
export function isOf(draft: KeyedDraft, { unitId, formId, period, scheduleId }: KeyedWish): boolean {
  const fits = (asked: string | undefined, own: string | null) => asked === undefined || asked === own;
  const isDuty = draft.scheduleId === null || fits(scheduleId, draft.scheduleId);
  return isDuty && fits(unitId, draft.unitId) && fits(formId, draft.formId) && fits(period, draft.period);
}

/** A draft that was left, with what stood in the dialog. */
export interface LeftDraft {
  readonly place: string;
  readonly savedAt: LocalTime;
  readonly draft: string;
  readonly content: KeyedDraft;
}

/** Place under which what was pasted is kept, which is no report of one place. */
export const PASTED = 'paste';

/** @param fresh gives what a draft of an older version does not hold */
export function leftDrafts(kept: readonly Omit<LeftDraft, 'content'>[], fresh: KeyedDraft): readonly LeftDraft[] {
  return kept
    .filter(({ place }) => place !== PASTED)
    .map((one) => ({ ...one, content: { ...fresh, ...(JSON.parse(one.draft) as Partial<KeyedDraft>) } })); // written by useDraft
}

/** What a draft is of: one place has one draft. */
export function placeOf({
  unitId,
  formId,
  period,
  scheduleId,
}: Pick<KeyedDraft, 'unitId' | 'formId' | 'period' | 'scheduleId'>): string {
  return ['report', unitId ?? '', formId ?? '', period ?? '', scheduleId ?? ''].join('/');
}

/** Whether anything would be lost with the draft: more than what the dialog opened with. */
export function isTyped({ values, rows, persons, note, pictures, isNil }: KeyedDraft): boolean {
  return isNil || pictures.length > 0 || [...Object.values(values), rows, persons, note].some((text) => text !== '');
}

const CHOSEN = [
  'unitId',
  'formId',
  'period',
  'scheduleId',
  'day',
  'clock',
  'basis',
  'isArrivalSure',
  'channel',
  'asOfClock',
] as const;

/**
 * What is kept of the dialog, as text; null: it stands as it was opened. Before any figure only what was chosen is: the hour
 * of a call that nobody touched is the next time the hour of then.
 * @param fresh as the dialog was opened without a draft
 */
export function keptText(draft: KeyedDraft, fresh: KeyedDraft): string | null {
  if (isTyped(draft)) return JSON.stringify(draft);
  const chosen = CHOSEN.filter((key) => draft[key] !== fresh[key]);
  return chosen.length === 0 ? null : JSON.stringify(Object.fromEntries(chosen.map((key) => [key, draft[key]])));
}

/** It holds what is not kept of a form that only counts. */
export function namesSomebody({ persons, note, pictures }: KeyedDraft): boolean {
  return pictures.length > 0 || persons !== '' || note !== '';
}

/** null: unit, form, period or arrival is still to be chosen. */
export function entryOf(draft: KeyedDraft): KeyedEntry | null {
  const { unitId, formId, period, day, clock, asOfClock } = draft;
  if (unitId === null || formId === null || period === null || day === null || clock === null) return null;
  const message = draft.note.trim();
  return {
    unitId,
    formId,
    period,
    ...(draft.scheduleId !== null && { scheduleId: draft.scheduleId }),
    receivedAt: at(day, clock),
    arrivalBasis: draft.basis,
    isArrivalSure: draft.isArrivalSure,
    channel: draft.channel,
    dataAsOf: asOfClock === null ? null : at(day, asOfClock),
    values: draft.values,
    rows: draft.rows,
    persons: draft.persons,
    isNil: draft.isNil,
    evidence: [
      ...(message === '' ? [] : [{ kind: 'message', text: message, sender: null } as const]),
      ...draft.pictures,
    ],
    decision: draft.decision,
    alias: null,
  };
}
