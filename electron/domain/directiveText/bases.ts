import { CITED_KINDS } from './paperKinds';
import { foldInPlace, type Passage, part, spanOf } from './passage';
import type { BasisReading, Found } from './reading';
import { takeover } from './takeover';

/** What a paper stands on: laws, plans and letters it carries out (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6). */

const LEAD =
  /^(?<lead>căn cứ(?: vào)?|thực hiện|xét(?: đề nghị(?: của)?)?|theo(?: đề nghị của)?|tiếp theo|thi hành|triển khai(?: thực hiện)?|tiếp tục thực hiện|thay thế|phúc đáp|trả lời)\s+/iu;
const KINDS = CITED_KINDS.map(foldInPlace).join('|');
const CITES = new RegExp(
  String.raw`^(?:cac\s+|va\s+|noi dung\s+|tinh than\s+|y kien\s+|chi dao\s+(?:cua\s+[^,;]{3,60}\s+tai\s+)?)*(?:${KINDS}|van ban|so lieu|bao cao|ket qua|cuoc hop|tinh hinh|de nghi|chuong trinh|y kien|chi dao|quy dinh|van ban hop nhat)\b`,
);
const END = /,$|[.;]\s*$|\.\s?\/\.?\s*$/;

export interface Bases {
  readonly found: readonly Found<BasisReading>[];
  /** The paragraph is nothing but a basis. */
  readonly isWhole: boolean;
}

/** The bases a paragraph names, between semicolons; none when it does not begin like one. */
export function basesIn(paragraph: Passage): Bases {
  if (!LEAD.test(paragraph.text)) return { found: [], isWhole: false };
  const found: Found<BasisReading>[] = [];
  let end = 0;
  for (const [from, to] of segments(paragraph)) {
    const basis = basisIn(part(paragraph, from, to), found.length > 0);
    if (basis === null) break;
    found.push(basis.found);
    end = from + basis.length;
    if (!basis.isToEnd) break;
  }
  const isLegal = /^Căn cứ|^Xét|^Theo đề nghị/iu.test(paragraph.text);
  return { found, isWhole: isLegal && found.length > 0 && /^[\s.,;/]*$/.test(paragraph.text.slice(end)) };
}

function segments(paragraph: Passage): readonly (readonly [number, number])[] {
  const cuts = [...paragraph.text.matchAll(/;\s*|\s+và\s+(?=thay thế\s)/gu)];
  const starts = [0, ...cuts.map((match) => match.index + match[0].length)];
  return starts.map((from, index) => [from, cuts[index]?.index ?? paragraph.text.length] as const);
}

function basisIn(
  segment: Passage,
  isLater: boolean,
): { readonly found: Found<BasisReading>; readonly length: number; readonly isToEnd: boolean } | null {
  const lead = LEAD.exec(segment.text)?.groups?.lead ?? null;
  const words = part(segment, lead === null ? 0 : (LEAD.exec(segment.text)?.[0].length ?? 0));
  if (words.text === '' || !isCiting(words, lead, isLater)) return null;
  const offset = segment.text.length - words.text.length;
  const stop = endIn(words);
  const from = quotesItsLead(lead) ? 0 : offset;
  const quoted = part(segment, from, offset + stop);
  const clean = part(quoted, 0, quoted.text.replace(/[\s,;.]+(?:và)?$/u, '').length);
  return {
    found: { value: { leadWord: lead, quote: clean.text }, span: spanOf(clean), doubt: null },
    length: offset + stop,
    isToEnd: offset + stop >= segment.text.replace(/[\s,.;]+$/, '').length,
  };
}

/** "Thực hiện Chỉ thị số 09": the paper is the basis; "Căn cứ cuộc họp…" is quoted with its lead. */
function quotesItsLead(lead: string | null): boolean {
  return lead !== null && /^(?:căn cứ|xét|theo|thay thế)/iu.test(lead);
}

function isCiting(words: Passage, lead: string | null, isLater: boolean): boolean {
  if (CITES.test(words.folded)) return true;
  if (lead !== null && /^(?:căn cứ|xét|theo đề nghị)/iu.test(lead)) return true;
  return isLater && /^\p{Lu}/u.test(words.text) && /\bso:?\s*\d+/.test(words.folded.slice(0, 60));
}

function endIn(words: Passage): number {
  const sentence = words.text.search(/[.]\s+(?=\p{Lu})/u);
  const ends = [words.folded.search(END), takeover(words), sentence].filter((index) => index >= 0);
  return ends.length === 0 ? words.text.length : Math.min(...ends);
}
