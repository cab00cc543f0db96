import { hasPhone, type PersonColumns, phoneEnd } from '../../domain/packedPersons';

const ZERO = 48;
const SCATTER = 0x9e3779b1;

/**
 * Finds the first person with a phone. Phones are digits, so they are kept as numbers in two flat arrays: a list of a
 * province has a hundred thousand of them, and a table of texts takes longer to grow than to ask.
 */
export class PhoneIndex {
  private readonly mask: number;
  private readonly phones: Float64Array;
  private readonly places: Int32Array;

  /** @param most phones that will be added at most */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)));
    this.mask = size - 1;
    this.phones = new Float64Array(size);
    this.places = new Int32Array(size);
  }

  /** Place of the person who was added with the phone first; -1 when there was none and this one is kept, or has no phone. */
  firstOrAdd(persons: PersonColumns, place: number): number {
    const number = numberOf(persons, place);
    if (number === null) return -1;
    let slot = Math.imul(number % 2 ** 32, SCATTER) >>> 7;
    for (slot &= this.mask; this.phones[slot] !== 0; slot = (slot + 1) & this.mask)
      if (this.phones[slot] === number) return this.places[slot] ?? -1;
    this.phones[slot] = number;
    this.places[slot] = place;
    return -1;
  }
}

/** The digits of the phone with a 1 in front, so that zeros at the start count; null without a phone. */
function numberOf(persons: PersonColumns, place: number): number | null {
  if (!hasPhone(persons, place)) return null;
  const { text, ends } = persons;
  const end = ends[phoneEnd(place)] ?? 0;
  let number = 1;
  for (let at = ends[phoneEnd(place) - 1] ?? 0; at < end; at += 1) number = number * 10 + (text[at] ?? 0) - ZERO;
  return number;
}
