import { coordinatingOnly, leadingBodies, startsWithBody } from './bodies';
import { type ClauseLabel, clauseLabel, follows, isFirst } from './numbering';
import { joined, type Passage, part, spanOf } from './passage';
import type { AddresseeReading, ClauseReading, Found } from './reading';

/** A numbered clause with the paragraphs that belong to it. */
export interface Clause {
  readonly found: Found<ClauseReading>;
  readonly paragraphs: readonly Passage[];
}

export interface Clauses {
  readonly opening: readonly Passage[];
  readonly clauses: readonly Clause[];
  readonly closing: readonly Passage[];
}

interface OpenClause {
  readonly label: ClauseLabel;
  readonly path: readonly string[];
  readonly level: number;
  readonly paragraphs: Passage[];
}

const CLOSING =
  /^(?:de nghi|yeu cau|giao|tren day|voi noi dung|theo noi dung|nhan duoc|trong qua trinh|thong tin chi tiet|can cu (?:noi dung|tinh hinh)|chi thi nay|ke hoach nay|quyet dinh nay|cong van nay|van ban nay|thong bao nay|day la|rat mong|thu truong (?:cac|co quan)|(?:ubnd|uy ban nhan dan|chu tich|van phong) .{3,80}(?:yeu cau|de nghi|thong bao|bao cao)|tran trong|noi dung chi tiet|cac (?:co quan|don vi|dia phuong).{0,60}(?:khan truong|nghiem tuc|bao cao|gui )|qua trinh|neu co)/;

/** Cuts the body into what stands before the clauses, the clauses, and what stands behind them. */
export function clausesOf(body: readonly Passage[]): Clauses {
  const open: OpenClause[] = [];
  const opening: Passage[] = [];
  for (const paragraph of body) {
    const label = labelIn(paragraph, open);
    if (label !== null) open.push({ ...placeOf(label, open), label, paragraphs: [paragraph] });
    else (open.at(-1)?.paragraphs ?? opening).push(paragraph);
  }
  if (open.length === 0) return dashClauses(body);
  const closing = takeClosing(open.at(-1));
  return {
    opening,
    clauses: open.map((clause, index) => closed(clause, (open[index + 1]?.level ?? 0) > clause.level)),
    closing,
  };
}

const DASH = /^[-–+•*]\s*/;

/** Without any number, the dashes of a list are its clauses; they are counted from 1. */
function dashClauses(body: readonly Passage[]): Clauses {
  const first = body.findIndex(({ text }) => DASH.test(text));
  const listed = body.filter(({ text }) => DASH.test(text)).length;
  if (first < 0 || listed < 2) return { opening: body, clauses: [], closing: [] };
  const open: OpenClause[] = [];
  for (const paragraph of body.slice(first)) {
    const mark = DASH.exec(paragraph.text)?.[0];
    const number = String(open.length + 1);
    if (mark === undefined) open.at(-1)?.paragraphs.push(paragraph);
    else
      open.push({
        label: { style: 'arabic', number, printed: mark.trim(), length: mark.length, depth: 0 },
        path: [number],
        level: 0,
        paragraphs: [paragraph],
      });
  }
  const closing = takeClosing(open.at(-1));
  return { opening: body.slice(0, first), clauses: open.map((clause) => closed(clause, false)), closing };
}

/** A number counts as a label when it opens a list or goes on with one: "15. 000" and "2. " out of turn do not open any. */
function labelIn({ text }: Passage, open: readonly OpenClause[]): ClauseLabel | null {
  const label = clauseLabel(text);
  if (label === null || label.length >= text.length) return null;
  if (label.style === 'part' || label.style === 'article' || label.style === 'decimal') return label;
  const isGoingOn = open.some((clause) => follows(clause.label, label));
  if (isFirst(label) || isGoingOn) return label;
  // A list whose beginning was lost, or a number that was read wrongly, is a list all the same.
  return open.length === 0 || open.some((clause) => clause.label.style === label.style) ? label : null;
}

function placeOf(
  label: ClauseLabel,
  open: readonly OpenClause[],
): { readonly path: readonly string[]; readonly level: number } {
  const parent = parentOf(label, open);
  const own = label.style === 'decimal' ? (label.number.split('.').at(-1) ?? label.number) : label.number;
  const isWhole =
    label.style === 'decimal' &&
    (parent === null || parent.path.join('.') !== label.number.split('.').slice(0, -1).join('.'));
  if (parent === null) return { path: [isWhole ? label.number : own], level: 0 };
  if (isWhole && !label.number.startsWith(`${parent.label.number}.`))
    return { path: [...parent.path, label.number], level: parent.level + 1 };
  return { path: [...parent.path, own], level: parent.level + 1 };
}

/** The clause just above in the outline: the nearest of a style that is neither the label's own list nor below it. */
function parentOf(label: ClauseLabel, open: readonly OpenClause[]): OpenClause | null {
  const sibling = open.findLastIndex((clause) => sameList(clause.label, label) && !isFirst(label));
  if (sibling >= 0) {
    const level = open[sibling]?.level ?? 0;
    return open.slice(0, sibling).findLast((clause) => clause.level === level - 1) ?? null;
  }
  const rank = RANK[label.style] + label.depth;
  return open.findLast((clause) => RANK[clause.label.style] + clause.label.depth < rank) ?? null;
}

function sameList(before: ClauseLabel, label: ClauseLabel): boolean {
  return before.style === label.style && before.depth === label.depth;
}

const RANK: Readonly<Record<ClauseLabel['style'], number>> = {
  part: 0,
  article: 1,
  roman: 2,
  arabic: 3,
  decimal: 3,
  bracket: 7,
  letter: 7,
};

function takeClosing(last: OpenClause | undefined): readonly Passage[] {
  if (last === undefined || last.label.style === 'article') return [];
  const at = last.paragraphs.findIndex(({ folded }, index) => index > 0 && CLOSING.test(folded));
  return at < 0 ? [] : last.paragraphs.splice(at);
}

/** @param hasChildren clauses below it follow: its own line is a heading */
function closed(clause: OpenClause, hasChildren: boolean): Clause {
  const { label, path, level, paragraphs } = clause;
  const heading = headingOf(clause, hasChildren);
  const value: ClauseReading = {
    number: path.map((step) => step.replace(/^Điều /u, '')).join('.'),
    label: label.printed,
    level,
    paragraphs: paragraphs.map(({ text }) => text),
    heading: heading?.text ?? null,
    addressees: addresseesOf(clause, heading !== null),
  };
  return { found: { value, span: spanOf(joined(paragraphs)), doubt: null }, paragraphs };
}

/** A first paragraph that is only a name: "2. UBND các xã, phường:". */
function headingOf({ paragraphs, label }: OpenClause, hasChildren: boolean): Passage | null {
  const [first, second] = paragraphs;
  if (first === undefined || (second === undefined && !hasChildren)) return null;
  const words = part(first, label.length);
  const isOpen = !/[.;!?]$/.test(first.text) && words.text.length < 260;
  return isOpen &&
    (startsWithBody(part(words, /^(?:giao|de nghi|yeu cau|doi voi)\s+/.exec(words.folded)?.[0].length ?? 0)) ||
      /:$/.test(first.text) ||
      words.text.length < 90)
    ? first
    : null;
}

function addresseesOf(clause: OpenClause, hasHeading: boolean): readonly Found<AddresseeReading>[] {
  const first = clause.paragraphs[0];
  if (first === undefined) return [];
  const words = part(first, clause.label.length);
  const named = leadingBodies(words);
  const as =
    (role: AddresseeReading['role']) =>
    (body: Passage): Found<AddresseeReading> => ({
      value: { group: body.text, role },
      span: spanOf(body),
      doubt: null,
    });
  if (named === null) return coordinatingOnly(words).map(as('coordinating'));
  if (!named.isBounded && !hasHeading) return [];
  return [...named.lead.map(as('lead')), ...named.coordinating.map(as('coordinating'))];
}
