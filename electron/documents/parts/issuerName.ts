import type { OfficeProfile } from '../../domain/office';
import { OFFICE_KINDS } from '../../domain/setup/officeKinds';

/** Words that name a kind of unit: small letters before the unit's own name (Phụ lục II). */
const UNIT_WORDS = ['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'phường', 'xã', 'đặc khu', 'thị trấn'];
const COMMITTEE = /^(ủy|uỷ) ban nhân dân /;

/**
 * An issuer as it stands in a sentence: "UBND thị xã Hoài Nhơn", "Sở Y tế". The office's own name is known, and so are the
 * offices that the set-up offers; a people's committee can be worked out from its letterhead; of any other the paper itself
 * may say which words are capitalised. Where it does not, the issuer keeps the capitals of its letterhead.
 * @param texts running text in which the issuer may be named
 */
export function issuerInSentence(
  lines: readonly string[],
  office: OfficeProfile,
  texts: readonly string[] = [],
): string {
  const printed = lines.join(' ').normalize('NFC');
  if (printed === office.issuerLines.join(' ').normalize('NFC')) return office.name;
  const small = printed.toLocaleLowerCase('vi');
  return committee(small) ?? knownOffice(small) ?? namedIn(texts, printed) ?? printed;
}

function committee(small: string): string | null {
  if (!COMMITTEE.test(small)) return null;
  const place = placeName(small.replace(COMMITTEE, ''));
  return place === null ? null : `UBND ${place}`;
}

/** "Sở Y tế tỉnh Gia Lai": of the longest name it begins with; null where nothing but a place may follow, and does not. */
function knownOffice(small: string): string | null {
  const found = OFFICE_KINDS.filter(({ label }) =>
    `${small} `.startsWith(`${label.toLocaleLowerCase('vi')} `),
  ).toSorted((left, right) => right.label.length - left.label.length)[0];
  if (found === undefined) return null;
  const rest = small.slice(found.label.length).trim();
  const place = rest === '' ? '' : placeName(rest);
  return place === null ? null : `${found.label} ${place}`.trim();
}

/** "thị xã hoài nhơn" as "thị xã Hoài Nhơn"; null: it begins with no kind of unit. */
function placeName(small: string): string | null {
  const word = UNIT_WORDS.find((candidate) => small.startsWith(`${candidate} `));
  return word === undefined ? null : `${word} ${initialsInCapitals(small.slice(word.length + 1))}`;
}

/** The first time it stands there in other letters than capitals alone. */
function namedIn(texts: readonly string[], printed: string): string | null {
  const wanted = printed.toLocaleLowerCase('vi');
  for (const text of texts) {
    const own = text.normalize('NFC');
    const small = own.toLocaleLowerCase('vi');
    if (small.length !== own.length) continue; // places in the one would be others in the other
    for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, at + 1)) {
      const name = own.slice(at, at + wanted.length);
      if (name !== printed && name !== wanted) return name;
    }
  }
  return null;
}

function initialsInCapitals(name: string): string {
  return name
    .split(' ')
    .map((syllable) => syllable.slice(0, 1).toLocaleUpperCase('vi') + syllable.slice(1))
    .join(' ');
}
