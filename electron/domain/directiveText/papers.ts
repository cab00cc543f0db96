import type { IsoDay } from '../calendar';
import { namedDays } from './days';
import { CITED_KINDS } from './paperKinds';
import { foldInPlace, groupOf, type Passage, part, spanOf } from './passage';
import type { Found, PaperLink } from './reading';
import { takeover } from './takeover';

/** Papers that a text names: kind, number and symbol, day, who issued it, what it is about. */

const KINDS = CITED_KINDS.map(foldInPlace)
  .map((kind) => kind.replace(/ /g, String.raw`\s`))
  .join('|');
const SYMBOL = String.raw`[a-z][a-z&.]*(?:\s?-\s?[a-z][a-z0-9&.]*)*`;
const NUMBER = String.raw`(?:\d{1,5}\s?\/\s?(?:\d{4}\s?\/\s?)?${SYMBOL}\d*|\d{1,5}\s?-\s?[a-z]{2,6}\s?\/\s?[a-z]+(?:-[a-z]+)*|\d{1,5}\s?\/\s?\d{4}\s?\/\s?qh\d+)`;
const NUMBERED = new RegExp(
  String.raw`(?:\b(?<law>(?:bo )?luat)\s+(?<name>[^,.;()\d]{3,90}?)\s+|\b(?<kind>${KINDS})\s+)?\bso:?\s*(?<number>${NUMBER})`,
  'dg',
);
/** Laws go by their name; the name ends at the next comma, bracket or date. */
const LAW = /\b(?<kind>(?:bo )?luat)\s+(?<name>[^,.;()]{4,90}?)(?=\s+(?:so\s+\d|ngay\s+\d|nam\s+\d{4})|[,.;()]|$)/dg;
const END_OF_NAMING = /[;()]|\.(?:\s|$)|\.$|\n/;
const ABOUT = /\b(?<label>ve viec|v\/v|ve)\s+|\b(?:quy dinh|phe duyet|ban hanh|huong dan|sua doi)\s+/;

export function papersIn(passage: Passage, paperYear: number | null): readonly Found<PaperLink>[] {
  const numbered = [...passage.folded.matchAll(NUMBERED)].filter((match) => isSymbol(passage, match));
  let kind = '';
  const found = numbered.map((match, index) => {
    kind = kindAt(passage, match) ?? kind;
    return numberedPaper(passage, match, kind, numbered[index + 1]?.index ?? passage.text.length, paperYear);
  });
  const laws = lawsIn(passage, paperYear).filter(
    ({ span }) => !found.some((one) => one.span.start <= span.start && span.start < one.span.end),
  );
  return [...found, ...laws].sort((left, right) => left.span.start - right.span.start);
}

/** Symbols are capitals on paper; "số 12/tháng" is none. */
function isSymbol(passage: Passage, match: RegExpMatchArray): boolean {
  const [from, to] = match.indices?.groups?.number ?? [0, 0];
  return /\p{Lu}{2}|\p{Lu}[-/.]|QH\d/u.test(passage.text.slice(from, to));
}

function kindAt(passage: Passage, match: RegExpMatchArray): string | null {
  const place = match.indices?.groups?.kind ?? match.indices?.groups?.law;
  if (place === undefined) return null;
  const folded = passage.folded.slice(place[0], place[1]);
  return CITED_KINDS.find((kind) => foldInPlace(kind) === folded) ?? null;
}

function numberedPaper(
  passage: Passage,
  match: RegExpMatchArray,
  kind: string,
  next: number,
  paperYear: number | null,
): Found<PaperLink> {
  const start = match.index ?? 0;
  const [from, to] = match.indices?.groups?.number ?? [start, start];
  const number = passage.text
    .slice(from, to)
    .replace(/\s/g, '')
    .replace(/[.-]+$/, '');
  const end = endOfNaming(passage, to, next);
  const rest = part(passage, to, end);
  const date = dateOf(rest, paperYear);
  const whole = part(passage, start, end);
  const said = authorityAndSubject(rest, date?.to ?? 0);
  const name = groupOf(passage, match, 'name');
  const value = {
    kind: kind === '' ? 'Văn bản' : kind,
    number,
    issuedOn: date?.day ?? null,
    authority: said.authority,
    subject: name?.text ?? said.subject,
  };
  return { value, span: spanOf(whole), doubt: date?.doubt ?? null };
}

function endOfNaming(passage: Passage, from: number, next: number): number {
  const rest = passage.folded.slice(from, next);
  const words = part(passage, from, next);
  const taken = takeover(words);
  const trimmed = rest.length - rest.trimStart().length;
  const stops = [rest.search(END_OF_NAMING), taken < 0 ? -1 : taken + trimmed].filter((index) => index >= 0);
  const end = from + (stops.length === 0 ? rest.length : Math.min(...stops));
  return from + passage.folded.slice(from, end).replace(/[\s,]+(?:va|cac)?\s*$/, '').length;
}

/** The day right behind the number; a later one is another matter's. */
function dateOf(
  rest: Passage,
  paperYear: number | null,
): { readonly day: IsoDay | null; readonly to: number; readonly doubt: Found<PaperLink>['doubt'] } | null {
  const first = namedDays(rest, paperYear)[0];
  if (first === undefined || !/^[,\s]*$/.test(rest.folded.slice(0, first.from))) return null;
  return first;
}

function authorityAndSubject(
  rest: Passage,
  from: number,
): { readonly authority: string | null; readonly subject: string | null } {
  const behind = part(rest, from);
  const about = ABOUT.exec(behind.folded);
  const of = /^\s*,?\s*cua\s+/.exec(behind.folded);
  const authority =
    of === null ? null : part(behind, of[0].length, about?.index ?? behind.text.length).text.replace(/[,\s]+$/, '');
  const subject =
    about === null ? null : part(behind, about.index + (about.groups?.label === undefined ? 0 : about[0].length)).text;
  return { authority: authority === '' ? null : authority, subject: subject === '' ? null : subject };
}

function lawsIn(passage: Passage, paperYear: number | null): readonly Found<PaperLink>[] {
  return [...passage.folded.matchAll(LAW)].flatMap((match) => {
    const at = match.index;
    if (
      !/^(?:Bộ luật|Luật) \p{Lu}/u.test(passage.text.slice(at)) &&
      !/^(?:Bộ luật|Luật) (?:sửa đổi)/u.test(passage.text.slice(at))
    )
      return [];
    const name = part(passage, at, at + match[0].length);
    const behind = part(passage, at + match[0].length);
    const date = dateOf(behind, paperYear);
    return [
      {
        value: {
          kind: /^bo/.test(match[0]) ? 'Bộ luật' : 'Luật',
          number: null,
          issuedOn: date?.day ?? null,
          authority: null,
          subject: name.text.replace(/^(?:Bộ luật|Luật) /u, ''),
        },
        span: spanOf(name),
        doubt: date?.doubt ?? null,
      },
    ];
  });
}
