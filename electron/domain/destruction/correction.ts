import type { LocalTime } from '../calendar';
import { maskAddress, maskName, maskPhone } from '../personalData/masking';
import { normalisePhone } from '../phone';
import type { PersonRow } from '../submission';
import { tidy } from '../vietnamese';
import { nameChanges, type ValueChange } from './nameChange';
import type { OwnCorrection } from './ownCorrection';

/** Stands for a former value where a text still quotes it once the request is closed. */
export const CORRECTED = '[đã sửa]';

export const CORRECTED_FIELDS = ['fullName', 'phone', 'address'] as const;
export type CorrectedFieldKey = (typeof CORRECTED_FIELDS)[number];

/** What is to stand on every row of the person. null: stays as it is; "" takes a phone or an address away. */
export type Correction = { readonly [K in CorrectedFieldKey]: string | null } & {
  /** In columns and fields that forms have of their own; left out: they stay as they are. */
  readonly own?: readonly OwnCorrection[] | undefined;
};

/** One field of a correction, as history keeps it: every value masked. */
export interface CorrectedField {
  readonly field: CorrectedFieldKey | 'own';
  /** Of a column or field that a form has of its own: its name. */
  readonly label?: string;
  /** What stood there, each once, in the order of the lists; "" for nothing. */
  readonly from: readonly string[];
  readonly to: string;
  /** What became another one where the values do not show it, each once; left out: they do, or nobody noted it. */
  readonly changes?: readonly ValueChange[];
}

export interface PersonCorrection {
  readonly id: string;
  readonly requestId: string;
  readonly correctedAt: LocalTime;
  readonly account: string;
  readonly authorName: string | null;
  /** Rows of lists, and fields of reports. */
  readonly people: number;
  readonly fields: readonly CorrectedField[];
  readonly undoneAt: LocalTime | null;
  /** What stood there before is still kept. */
  readonly isUndoable: boolean;
}

/** What of a row a correction may change. */
export type CorrectedRow = Pick<PersonRow, 'fullName' | 'address' | 'phone' | 'rawPhone'>;

/** Why a correction is none. */
export type CorrectionFault = 'nothing' | 'noName' | 'badPhone';

/** As it is kept: spaces tidied, the phone in its one form. */
export function readCorrection({ fullName, phone, address, own = [] }: Correction): Correction | CorrectionFault {
  const name = fullName === null ? null : tidy(fullName);
  if (name === '') return 'noName';
  const typed = phone === null ? null : tidy(phone);
  const read = typed === null || typed === '' ? typed : (normalisePhone(typed)?.phone ?? undefined);
  if (read === undefined) return 'badPhone';
  const place = address === null ? null : tidy(address);
  if (name === null && read === null && place === null && own.length === 0) return 'nothing';
  const kept = { fullName: name, phone: read, address: place };
  return own.length === 0 ? kept : { ...kept, own: own.map((one) => ({ ...one, value: tidy(one.value) })) };
}

/** The row as it is to be. @param correction as `readCorrection` answers it */
export function correctedRow(row: CorrectedRow, { fullName, phone, address }: Correction): CorrectedRow {
  const orNone = (text: string) => (text === '' ? null : text);
  return {
    fullName: fullName ?? row.fullName,
    address: address === null ? row.address : orNone(address),
    phone: phone === null ? row.phone : orNone(phone),
    rawPhone: phone === null ? row.rawPhone : orNone(phone),
  };
}

/** Whether the row says anything else then. @param correction as `readCorrection` answers it */
export function isChangedBy(row: CorrectedRow, correction: Correction): boolean {
  const next = correctedRow(row, correction);
  const { fullName, address, phone, rawPhone } = row;
  if (next.fullName !== fullName || next.address !== address || next.phone !== phone) return true;
  return phone === null && next.rawPhone !== rawPhone; // what was no phone is taken away
}

const MASKS = { fullName: maskName, phone: maskPhone, address: maskAddress } as const;

/** What a correction changes, for history: enough to tell what it was about, not enough to know anybody by. */
export function maskedFields(rows: readonly CorrectedRow[], correction: Correction): readonly CorrectedField[] {
  return CORRECTED_FIELDS.flatMap((field) => {
    const to = correction[field];
    if (to === null) return [];
    const mask = MASKS[field];
    const values = [...new Set(rows.map((row) => row[field] ?? ''))];
    const changes = unique(values.flatMap((value) => changesOf(field, value, to)));
    const told = { field, from: [...new Set(values.map(mask))], to: mask(to) };
    return [changes.length === 0 ? told : { ...told, changes }];
  });
}

function changesOf(field: CorrectedFieldKey, before: string, after: string): readonly ValueChange[] {
  if (before === after) return [];
  if (field === 'fullName') return nameChanges(before, after);
  return MASKS[field](before) === MASKS[field](after) ? ['hidden'] : [];
}

function unique(changes: readonly ValueChange[]): readonly ValueChange[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
