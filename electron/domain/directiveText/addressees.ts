import { startsWithBody } from './bodies';
import { joined, type Passage, part, spanOf } from './passage';
import type { Found } from './reading';
import type { SourceLine } from './sourceLines';

/** In folded letters: recognition loses a mark of "Kính gửi" more often than not. */
const LABEL = /^kinh\s*gui\s*:?\s*|^.*\sdien\s*:\s*$/;
const ITEM = /^[-–+•*]\s*/;

/** Who stands behind "Kính gửi:", one for each item; without dashes, one for each line or semicolon. */
export function readAddressees(lines: readonly SourceLine[]): {
  readonly found: readonly Found<string>[];
  readonly passages: readonly Passage[];
} {
  const items: Passage[] = [];
  const isListOfLines = /:\s*$/.test(lines[0]?.whole.text ?? '') && !lines.some(({ whole }) => ITEM.test(whole.text));
  for (const piece of lines.flatMap(({ cells }) => cells)) {
    const label = LABEL.exec(piece.folded)?.[0].length ?? 0;
    const rest = part(piece, label);
    const before = items.at(-1);
    const isGoingOn =
      before !== undefined &&
      !ITEM.test(rest.text) &&
      !/[;.]$/.test(before.text) &&
      label === 0 &&
      !(isListOfLines && startsWithBody(rest) && /^\p{Lu}/u.test(rest.text) && !/[,–-]$/.test(before.text));
    if (isGoingOn) items.splice(-1, 1, joined([before, rest]));
    else if (rest.text !== '') items.push(rest);
  }
  const passages = items.flatMap(semicolons).map((item) => part(item, ITEM.exec(item.text)?.[0].length ?? 0));
  return { passages, found: passages.map(addressee) };
}

/** "Kính gửi: Các phòng; UBND các xã." on one line. */
function semicolons(item: Passage): readonly Passage[] {
  const cuts = [...item.text.matchAll(/;\s*(?=[-–+•]|\p{Lu}|các\s)/gu)].filter(
    ({ index }) => !isInBrackets(item.text, index),
  );
  const starts = [0, ...cuts.map((match) => match.index + match[0].length)];
  return starts.map((from, index) =>
    part(item, from, cuts[index] === undefined ? item.text.length : (cuts[index]?.index ?? 0) + 1),
  );
}

function isInBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.split('(').length > before.split(')').length;
}

function addressee(item: Passage): Found<string> {
  const words = part(item, 0, item.text.replace(/\s*[;.,]$/, '').length);
  return { value: words.text, span: spanOf(words), doubt: null };
}
