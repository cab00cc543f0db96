import type { OfficeProfile } from '../../domain/office';

/** Words that name a kind of unit: small letters before the unit's own name (Phụ lục II). */
const UNIT_WORDS = ['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'phường', 'xã', 'đặc khu', 'thị trấn'];
const COMMITTEE = /^(ủy|uỷ) ban nhân dân /;

/**
 * An issuer as it stands in a sentence: "UBND thị xã Hoài Nhơn". The office's own name is known; a people's committee
 * can be worked out from its letterhead; any other issuer keeps the capitals of its letterhead, because which of its
 * words are capitalised cannot be told from them.
 */
export function issuerInSentence(lines: readonly string[], office: OfficeProfile): string {
  const printed = lines.join(' ');
  if (printed === office.issuerLines.join(' ')) return office.name;
  const small = printed.toLocaleLowerCase('vi');
  if (!COMMITTEE.test(small)) return printed;
  const place = small.replace(COMMITTEE, '');
  const word = UNIT_WORDS.find((candidate) => place.startsWith(`${candidate} `));
  if (word === undefined) return printed;
  return `UBND ${word} ${initialsInCapitals(place.slice(word.length + 1))}`;
}

function initialsInCapitals(name: string): string {
  return name
    .split(' ')
    .map((syllable) => syllable.slice(0, 1).toLocaleUpperCase('vi') + syllable.slice(1))
    .join(' ');
}
