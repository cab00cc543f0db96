import { setImmediate } from 'node:timers/promises';
import type { PersonExtras, PersonRow } from '../../domain/submission';

/**
 * The people of a list as a few flat arrays that move between threads without being copied: a list of 174,229 persons is
 * four buffers instead of 174,229 objects, which would be written out and built up again.
 */
export interface PersonColumns {
  readonly ordinals: Uint32Array;
  readonly sourceRows: Uint32Array;
  /** Length of each text in UTF-16 units, four to a person, plus one; 0 is null. */
  readonly lengths: Uint32Array;
  /** All texts one after the other. */
  readonly text: Uint16Array;
  /** In columns of the form's own, a place for each person; null when nobody has any. */
  readonly extras: readonly (PersonExtras | null)[] | null;
}

/** Name, address, phone, raw phone, each taken by name: over a list of keys it takes three times as long. */
const TEXTS = 4;
/** Texts are cut from pieces of this many persons, so that no row keeps the whole list in memory. */
const PIECE = 256;

export function packPersons(persons: readonly PersonRow[]): PersonColumns {
  const lengths = new Uint32Array(persons.length * TEXTS);
  let place = 0;
  let units = 0;
  for (const { fullName, address, phone, rawPhone } of persons) {
    units += fullName.length + (address?.length ?? 0) + (phone?.length ?? 0) + (rawPhone?.length ?? 0);
    lengths[place] = lengthOf(fullName);
    lengths[place + 1] = lengthOf(address);
    lengths[place + 2] = lengthOf(phone);
    lengths[place + 3] = lengthOf(rawPhone);
    place += TEXTS;
  }
  return {
    ordinals: Uint32Array.from(persons, ({ ordinal }) => ordinal),
    sourceRows: Uint32Array.from(persons, ({ sourceRow }) => sourceRow),
    lengths,
    text: joined(persons, units),
    extras: persons.some(({ extras }) => extras !== undefined) ? persons.map(({ extras }) => extras ?? null) : null,
  };
}

function lengthOf(text: string | null): number {
  return text === null ? 0 : text.length + 1;
}

function joined(persons: readonly PersonRow[], units: number): Uint16Array {
  const all = Buffer.from(new ArrayBuffer(units * 2));
  let end = 0;
  for (let from = 0; from < persons.length; from += PIECE) {
    let piece = '';
    for (const { fullName, address, phone, rawPhone } of persons.slice(from, from + PIECE))
      piece += fullName + (address ?? '') + (phone ?? '') + (rawPhone ?? '');
    end += all.write(piece, end, 'utf16le');
  }
  return new Uint16Array(all.buffer);
}

/** Pieces unpacked without a pause: a few milliseconds, so that whoever asks the core meanwhile is answered. */
const PIECES_AT_ONCE = 64;

/** The persons that were packed, equal in every field. */
export async function unpackPersons(columns: PersonColumns): Promise<readonly PersonRow[]> {
  const { ordinals, sourceRows, lengths, text, extras } = columns;
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const persons: PersonRow[] = [];
  let start = 0;
  for (let from = 0; from < ordinals.length; from += PIECE) {
    const to = Math.min(from + PIECE, ordinals.length);
    const end = start + unitsOf(lengths, from, to) * 2;
    const piece = bytes.toString('utf16le', start, end);
    start = end;
    addPersons(persons, piece, from, to);
    if (to % (PIECE * PIECES_AT_ONCE) === 0) await setImmediate();
  }
  return persons;

  function addPersons(list: PersonRow[], piece: string, from: number, to: number): void {
    let at = 0;
    const take = (place: number): string | null => {
      const length = lengths[place] ?? 0;
      if (length === 0) return null;
      at += length - 1;
      return piece.slice(at - length + 1, at);
    };
    for (let index = from; index < to; index += 1) {
      const place = index * TEXTS;
      const own = extras?.[index] ?? null;
      list.push({
        ordinal: ordinals[index] ?? 0,
        fullName: take(place) ?? '',
        address: take(place + 1),
        phone: take(place + 2),
        rawPhone: take(place + 3),
        sourceRow: sourceRows[index] ?? 0,
        ...(own !== null && { extras: own }),
      });
    }
  }
}

function unitsOf(lengths: Uint32Array, from: number, to: number): number {
  let units = 0;
  for (let place = from * TEXTS; place < to * TEXTS; place += 1) units += Math.max(0, (lengths[place] ?? 0) - 1);
  return units;
}

/** What is handed over rather than copied. */
export function buffersOf({ ordinals, sourceRows, lengths, text }: PersonColumns): ArrayBuffer[] {
  return [ordinals, sourceRows, lengths, text].map(({ buffer }) => buffer as ArrayBuffer); // made above, never shared
}
