import { leadingBodies, startsWithVerb } from './bodies';
import { overlaps } from './moments';
import { type Passage, part, spanOf } from './passage';
import type { Found, RelayReading } from './reading';

/** Who must hand the paper on to bodies it is not written to. */

const RELAY =
  /(?<verb>sao gui|gui|chuyen|pho bien|thong bao|trien khai|quan triet|sao luc|chuyen tiep)\s+(?:,?\s*toan van\s+)?(?<what>(?:cong van|van ban|chi thi|ke hoach|thong bao|quyet dinh|huong dan|noi dung(?: cong van| van ban)?|cong dien)\s+nay)[^.;()]{0,60}?\b(?:den|toi|cho)\s+(?<to>[^.;:()]+)/dg;
const CHAIN =
  /\bchi dao\b[^.;()]{3,120}\b(?:trien khai,?\s+thong bao|thong bao|pho bien|sao gui)\s+(?:(?:noi dung|van ban|cong van)[^.;()]{0,40}?\s)?(?:den|toi)\s+(?<to>[^.;:()]+)/dg;

/** Who must hand the paper on: "Giao UBND các phường, xã gửi Công văn này đến các cơ quan…". */
export function relaysIn(
  paragraph: Passage,
  clause: string | null,
  who: readonly string[],
): readonly Found<RelayReading>[] {
  const found: Found<RelayReading>[] = [];
  for (const pattern of [RELAY, CHAIN])
    for (const match of paragraph.folded.matchAll(pattern)) {
      const relay = relayOf(paragraph, match, clause, who);
      if (!found.some(({ span }) => overlaps(span, relay.span))) found.push(relay);
    }
  return found;
}

function relayOf(
  paragraph: Passage,
  match: RegExpMatchArray,
  clause: string | null,
  who: readonly string[],
): Found<RelayReading> {
  const start = match.index ?? 0;
  const order = orderStart(paragraph, start);
  const ordered = part(paragraph, order, start);
  const named = leadingBodies(part(paragraph, order));
  const [from = 0, to = 0] = match.indices?.groups?.to ?? [];
  const end = from + endOfReceivers(part(paragraph, from, to));
  const whole = part(paragraph, order, end);
  const lead = named?.lead.map(({ text }) => text).join(', ') ?? '';
  const value = {
    clause,
    who: lead !== '' && ordered.text !== '' ? lead : who.length > 0 ? who.join(', ') : null,
    to: part(paragraph, from, end).text,
    quote: whole.text,
  };
  return { value, span: spanOf(whole), doubt: value.who === null ? 'receiver-not-said' : null };
}

/** The nearest start of an order before the verb: a bracket, a semicolon, a stop. */
function orderStart(paragraph: Passage, place: number): number {
  const before = paragraph.text.slice(0, place);
  const at = Math.max(
    before.lastIndexOf('('),
    before.lastIndexOf(';'),
    before.lastIndexOf('. '),
    before.lastIndexOf(': '),
  );
  const label = at < 0 ? (/^(?:\d{1,2}\s?[.)]|[a-zđ]\)|[-–+])\s*/u.exec(before)?.[0].length ?? 0) : at + 1;
  return label + (/^\s*/.exec(paragraph.text.slice(label))?.[0].length ?? 0);
}

/** "…đến toàn thể nhân dân và lập danh sách": what else is to be done is no receiver. */
function endOfReceivers(words: Passage): number {
  for (const match of words.folded.matchAll(/\s(?:va|de|nham)\s|,\s/g))
    if (startsWithVerb(words.folded.slice(match.index + match[0].length))) return match.index;
  return words.text.length;
}
