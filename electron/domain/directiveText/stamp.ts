import { namedDays } from './days';
import { joined, type Passage, part, spanOf } from './passage';
import type { DirectiveReading } from './reading';
import type { SourceLine } from './sourceLines';

/** The stamp "ĐẾN" of whoever received the paper, read into its letterhead (NĐ 30/2020/NĐ-CP, Phụ lục IV). */

const WORD = /^(?:văn bản\s+)?đến$/iu;
const NUMBER = /^s[oố]\s*(?:đến|den)?\s*[:.]?\s*(\d{1,6})\s*$/iu;
const DAY = /^ng[aà]y\s*(?:đến|den)?\s*[:.]?\s*(?=\d{1,2}\s?[/.-])/iu;
const FORWARD = /^chuy[eểêẻ]n\s*:\s*/iu;
const FILE = /^(?:l[uư]u h[oồ] s[oơ](?: s[oố])?|s[oố] v[aà] k[yý] hi[eệ]u hs)\s*:\s*/iu;
const SUBJECT = /v[eề] vi[eệ]c|v\/v/iu;

/** @returns the stamp, null when there is none, and the pieces that are not of it, in order */
export function readStamp(lines: readonly SourceLine[]): {
  readonly stamp: DirectiveReading['stamp'];
  readonly rest: readonly Passage[];
} {
  const pieces = lines.flatMap(({ cells }) => cells);
  const isStamped =
    pieces.some(({ text }) => WORD.test(text)) ||
    (pieces.some(({ text }) => NUMBER.test(text)) && pieces.some(({ text }) => DAY.test(text)));
  if (!isStamped) return { stamp: null, rest: pieces };
  const word = pieces.findIndex(({ text }) => WORD.test(text));
  const number = pieces.find(({ text }) => NUMBER.test(text));
  const day = pieces.find(({ text }) => DAY.test(text));
  const forward = pieces.find(({ text }) => FORWARD.test(text));
  const file = pieces.find(({ text }) => FILE.test(text));
  const owner = ownerOf(pieces, word);
  const own = [owner, pieces[word], number, day, withoutSubject(forward), file].filter((piece) => piece !== undefined);
  const value = {
    owner: owner?.text ?? null,
    number: number === undefined ? null : Number(NUMBER.exec(number.text)?.[1]),
    arrivedOn: day === undefined ? null : (namedDays(day, null)[0]?.day ?? null),
    forwardedTo: valueBehind(withoutSubject(forward), FORWARD),
    fileReference: valueBehind(file, FILE),
  };
  const first = own[0];
  return {
    stamp: first === undefined ? null : { value, span: wholeSpan(own), doubt: null },
    rest: pieces.flatMap((piece) => (piece === forward ? subjectOf(piece) : own.includes(piece) ? [] : [piece])),
  };
}

function wholeSpan(pieces: readonly Passage[]) {
  const spans = pieces.map(spanOf);
  return spanOf(joined(pieces)).end === 0
    ? { start: 0, end: 0 }
    : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The name above "ĐẾN", when it is not the letterhead's own (which stands before the number of the paper). */
function ownerOf(pieces: readonly Passage[], word: number): Passage | undefined {
  const before = word > 0 ? pieces[word - 1] : undefined;
  if (before === undefined || before.text !== before.text.toLocaleUpperCase('vi')) return undefined;
  return /^(?:SỞ|PHÒNG|UBND|ỦY BAN|BAN|CHI CỤC|CỤC|TRUNG TÂM|VĂN PHÒNG|HUYỆN|TỈNH|TRƯỜNG|CÔNG AN|KHO BẠC|BỆNH VIỆN)/u.test(
    before.text,
  )
    ? before
    : undefined;
}

/** "Chuyển: Về việc …" was read across the edge of the stamp: the second half is the paper's own title. */
function withoutSubject(forward: Passage | undefined): Passage | undefined {
  if (forward === undefined) return undefined;
  const at = forward.text.search(SUBJECT);
  return at < 0 ? forward : part(forward, 0, at);
}

function subjectOf(forward: Passage): readonly Passage[] {
  const at = forward.text.search(SUBJECT);
  return at < 0 ? [] : [part(forward, at)];
}

function valueBehind(piece: Passage | undefined, label: RegExp): string | null {
  const value =
    piece?.text
      .replace(label, '')
      .replace(/^[.…\s]+$/, '')
      .trim() ?? '';
  return value === '' ? null : value;
}
