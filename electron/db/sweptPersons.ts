import { isDestroyedName } from '../domain/destruction/personMark';
import type { TextSweep } from '../domain/destruction/textSweep';
import { bareName } from '../domain/destruction/writtenNames';
import type { ReadDb } from './database';
import type { SweptRow } from './sweptTexts';

/** What somebody else's row may say of a person: "nhà ông …" in an address, "gọi nhờ …" beside a phone, "con bà …" behind a name. */
export interface TellingRow {
  readonly fullName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly rawPhone: string | null;
}

/** The row without what it says of whom the sweep is after; its own name, phone and place stay. null: it says nothing. */
export function sweptPerson<P extends TellingRow>(row: P, sweep: TextSweep): P | null {
  const { fullName, address, phone, rawPhone } = row;
  if (isDestroyedName(fullName)) return null;
  const next = {
    fullName: sweptBehindName(fullName, phone, sweep) ?? fullName,
    address: (address !== null && sweep.withoutInPlace(address, phone)) || address,
    rawPhone: (rawPhone !== null && rawPhone !== phone && sweep.withoutInNote(rawPhone, phone)) || rawPhone,
  };
  const isSame = next.fullName === fullName && next.address === address && next.rawPhone === rawPhone;
  return isSame ? null : { ...row, ...next };
}

function sweptBehindName(fullName: string, phone: string | null, sweep: TextSweep): string | null {
  const bare = bareName(fullName);
  const from = fullName.indexOf(bare) + bare.length;
  if (from < bare.length || from >= fullName.length) return null;
  const behind = sweep.withoutInNote(fullName.slice(from), phone);
  return behind === null ? null : fullName.slice(0, from) + behind;
}

/** People read between two pauses. */
const PAGE = 4096;

/**
 * Rows of lists that say something of whom the sweep is after, as they are to be written.
 * @param replaced lists that are written anew as a whole
 */
export function* sweptPersonRows(
  db: ReadDb,
  sweep: TextSweep,
  replaced: ReadonlySet<number>,
): Generator<SweptRow | null> {
  let place: { readonly list: number; readonly ordinal: number } | undefined = {
    list: Number.MIN_SAFE_INTEGER,
    ordinal: 0,
  };
  while (place !== undefined) {
    const rows: readonly (TellingRow & { readonly list: number; readonly ordinal: number })[] = db.all(
      `SELECT list, ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone FROM person
        WHERE (list, ordinal) > (:list, :ordinal) ORDER BY list, ordinal LIMIT ${PAGE}`,
      { ':list': place.list, ':ordinal': place.ordinal },
    );
    for (const row of rows) {
      const swept = replaced.has(row.list) ? null : sweptPerson(row, sweep);
      yield swept && {
        sql: `UPDATE person SET full_name = :fullName, address = :address, raw_phone = :rawPhone
               WHERE list = :list AND ordinal = :ordinal`,
        params: {
          ':fullName': swept.fullName,
          ':address': swept.address,
          ':rawPhone': swept.rawPhone,
          ':list': row.list,
          ':ordinal': row.ordinal,
        },
      };
    }
    place = rows.length < PAGE ? undefined : rows.at(-1);
  }
}

/** Rows of others on which something of the person stays, because it may be theirs. */
export interface StayingRows {
  /** An address that holds the name without a word for a person before it: a street may be called so. */
  readonly addresses: number;
  /** The same phone, as their own. */
  readonly phones: number;
}

/** @param isGoing rows that are destroyed */
export function stayingRows(
  db: ReadDb,
  sweep: TextSweep,
  isGoing: (place: { readonly list: number; readonly ordinal: number }) => boolean,
): StayingRows {
  let addresses = 0;
  let phones = 0;
  db.each(
    'SELECT list, ordinal, full_name, address, phone FROM person WHERE list IN (SELECT person_list FROM submission)',
    {},
    ([list, ordinal, fullName, address, phone]) => {
      if (isDestroyedName(String(fullName)) || isGoing({ list: Number(list), ordinal: Number(ordinal) })) return;
      if (typeof phone === 'string' && sweep.hasPhone(phone)) phones += 1;
      if (typeof address !== 'string' || !sweep.names(address)) return;
      const left = sweep.withoutInPlace(address, typeof phone === 'string' ? phone : null) ?? address;
      if (sweep.names(left)) addresses += 1;
    },
  );
  return { addresses, phones };
}
