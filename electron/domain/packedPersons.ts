import type { PersonExtras, PersonList, PersonRow } from './submission';
import { Utf8Writer, unitsOf } from './utf8';

/**
 * The people of a list as a few flat arrays: a list of 174,229 persons is five buffers instead of 174,229 objects. They
 * move between threads without being copied, and the database takes their texts as they are.
 */
export interface PersonColumns {
  readonly ordinals: Uint32Array;
  readonly sourceRows: Uint32Array;
  /** All texts one after the other in UTF-8, `TEXTS` to a person: name, address, phone, raw phone. */
  readonly text: Uint8Array;
  /** Where each text ends in `text`, after a 0: text n reaches from `ends[n]` to `ends[n + 1]`. */
  readonly ends: Uint32Array;
  /** A bit for each text of the person that is null; 0 for nearly everybody. */
  readonly missing: Uint8Array;
  /** In columns of the form's own, a place for each person; null when nobody has any. */
  readonly extras: readonly (PersonExtras | null)[] | null;
}

/** Name, address, phone, raw phone, each taken by name: over a list of keys it takes three times as long. */
export const TEXTS = 4;
const PHONE = 2;
/** Texts of one person, usually less. */
const LIKELY_BYTES = 80;
/** Texts are cut from pieces of this many persons, so that no row keeps the whole list in memory. */
const PIECE = 256;

export function hasPhone({ missing }: PersonColumns, place: number): boolean {
  return (((missing[place] ?? 0) >> PHONE) & 1) === 0;
}

/** Where in `ends` it stands how far the phone of a person reaches; the place before says where it begins. */
export function phoneEnd(place: number): number {
  return place * TEXTS + PHONE + 1;
}

/** A long list that is kept as columns; a row is made each time somebody looks at it. */
export class PackedPersons implements PersonList {
  constructor(readonly columns: PersonColumns) {}

  get length(): number {
    return this.columns.ordinals.length;
  }

  *[Symbol.iterator](): Generator<PersonRow> {
    for (let from = 0; from < this.length; from += PIECE) yield* this.slice(from, from + PIECE);
  }

  at(place: number): PersonRow | undefined {
    return this.slice(place, place + 1)[0];
  }

  /** @param from not negative, as is `to` */
  slice(from: number, to: number): readonly PersonRow[] {
    return rowsOf(this.columns, from, Math.min(to, this.length));
  }

  map<T>(make: (person: PersonRow) => T): readonly T[] {
    return Array.from(this, make);
  }

  filter(isWanted: (person: PersonRow) => boolean): readonly PersonRow[] {
    const wanted: PersonRow[] = [];
    for (const person of this) if (isWanted(person)) wanted.push(person);
    return wanted;
  }

  some(isWanted: (person: PersonRow) => boolean): boolean {
    for (const person of this) if (isWanted(person)) return true;
    return false;
  }

  /** The list as it is best kept: where it is short, packing gains nothing. */
  toList(): PersonList {
    return this.length <= PIECE ? this.slice(0, this.length) : this;
  }

  toJSON(): readonly PersonRow[] {
    return [...this];
  }
}

/** The list as columns: itself when that is how it is kept. */
export function packPersons(persons: PersonList): PackedPersons {
  if (persons instanceof PackedPersons) return persons;
  const packer = new PersonPacker(persons.length);
  for (const person of persons) packer.add(person);
  return packer.finish();
}

/** Packs people as they come. Half of a pair of letters, which is none, becomes U+FFFD. */
export class PersonPacker {
  readonly #ordinals: Uint32Array;
  readonly #sourceRows: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #missing: Uint8Array;
  readonly #writer: Utf8Writer;
  readonly #extras = new Map<number, PersonExtras>();
  #length = 0;

  /** @param most people that will come at most */
  constructor(most: number) {
    this.#ordinals = new Uint32Array(most);
    this.#sourceRows = new Uint32Array(most);
    this.#ends = new Uint32Array(most * TEXTS + 1);
    this.#missing = new Uint8Array(most);
    this.#writer = new Utf8Writer(most * LIKELY_BYTES);
  }

  add({ ordinal, fullName, address, phone, rawPhone, sourceRow, extras }: PersonRow): void {
    const place = this.#length;
    const ends = this.#ends;
    const end = place * TEXTS + 1;
    ends[end] = this.#writer.add(fullName);
    ends[end + 1] = this.#writer.add(address ?? '');
    ends[end + 2] = this.#writer.add(phone ?? '');
    ends[end + 3] = this.#writer.add(rawPhone ?? '');
    this.#missing[place] = (address === null ? 2 : 0) | (phone === null ? 4 : 0) | (rawPhone === null ? 8 : 0);
    this.#ordinals[place] = ordinal;
    this.#sourceRows[place] = sourceRow;
    if (extras !== undefined) this.#extras.set(place, extras);
    this.#length = place + 1;
  }

  finish(): PackedPersons {
    const length = this.#length;
    const extras = Array.from(
      { length: this.#extras.size === 0 ? 0 : length },
      (_, at) => this.#extras.get(at) ?? null,
    );
    return new PackedPersons({
      ordinals: this.#ordinals.slice(0, length),
      sourceRows: this.#sourceRows.slice(0, length),
      text: this.#writer.finish(),
      ends: this.#ends.slice(0, length * TEXTS + 1),
      missing: this.#missing.slice(0, length),
      extras: extras.length === 0 ? null : extras,
    });
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function rowsOf(columns: PersonColumns, from: number, to: number): readonly PersonRow[] {
  const { ordinals, sourceRows, text, ends, missing, extras } = columns;
  const start = ends[from * TEXTS] ?? 0;
  const piece = decoder.decode(text.subarray(start, ends[to * TEXTS]));
  const rows: PersonRow[] = [];
  let at = 0;
  const take = (place: number): string => {
    const units = unitsOf(text, ends[place] ?? 0, ends[place + 1] ?? 0);
    at += units;
    return piece.slice(at - units, at);
  };
  for (let index = from; index < to; index += 1) {
    const place = index * TEXTS;
    const nulls = missing[index] ?? 0;
    const own = extras?.[index] ?? null;
    rows.push({
      ordinal: ordinals[index] ?? 0,
      fullName: take(place),
      address: nulls & 2 ? null : take(place + 1),
      phone: nulls & 4 ? null : take(place + 2),
      rawPhone: nulls & 8 ? null : take(place + 3),
      sourceRow: sourceRows[index] ?? 0,
      ...(own !== null && { extras: own }),
    });
  }
  return rows;
}
