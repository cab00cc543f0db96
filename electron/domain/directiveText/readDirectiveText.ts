import { readAddressees } from './addressees';
import { readAttachedForms } from './attachedForms';
import { basesIn } from './bases';
import { type Clause, type Clauses, clausesOf } from './clauses';
import { settledDuties } from './commonReceiver';
import { contactsIn } from './contacts';
import { type ClauseOfDuties, dutiesIn, formMentionsIn } from './duties';
import { countPairsIn, percentagesIn } from './figures';
import { earliestIssueDay, exactIssueDay, latestIssueDay } from './issueDay';
import { readLetterhead } from './letterhead';
import { momentsIn, type PaperTime } from './moments';
import { papersIn } from './papers';
import { paragraphsOf } from './paragraphs';
import { type Passage, sourceText, spanOf } from './passage';
import type { DirectiveReading, DueReading, Found } from './reading';
import { relaysIn } from './relays';
import { sentencesOf } from './sentences';
import { sourceLines } from './sourceLines';
import { readTail } from './tail';
import { withLeadExceptions } from './unreadNames';
import { unreadOrdersIn } from './unreadTimes';
import { zonesOf } from './zones';

/**
 * Proposes the structure of a directive from its plain text, however it was broken into lines. Rules only: the same text
 * gives the same answer, everything found says where it stands, and what the text does not say is null or empty.
 */
export function readDirectiveText(raw: string): DirectiveReading {
  const text = sourceText(raw);
  const zones = zonesOf(sourceLines(text));
  const letterhead = readLetterhead(zones.head);
  const year = letterhead.placeDate?.value.year ?? letterhead.number?.value.year ?? null;
  const printed = letterhead.placeDate?.value ?? null;
  const time: PaperTime = { year, issuedOn: exactIssueDay(printed), notBefore: earliestIssueDay(printed) };
  const issuedBy = latestIssueDay(printed);
  const body = clausesOf(paragraphsOf(zones.body));
  const addressees = readAddressees(zones.addressees);
  const parts = [
    { clause: null, who: [], paragraphs: addressees.passages },
    { clause: null, who: [], paragraphs: body.opening },
    ...body.clauses.map(partOf(body)),
    { clause: null, who: [], paragraphs: body.closing },
  ];
  const bases = body.opening.map((paragraph) => ({
    found: sentencesOf(paragraph).flatMap((sentence) => basesIn(sentence).found),
    isWhole: basesIn(paragraph).isWhole,
  }));
  const duties = withLeadExceptions(
    settledDuties([...orderedInOpening(body, time), ...parts.slice(2).flatMap((piece) => dutiesIn(piece, time))]),
    [...addressees.passages, ...body.opening],
  );
  return {
    text,
    ...letterhead,
    addressees: addressees.found,
    legalBases: bases.flatMap(({ found }) => found),
    links: parts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => papersIn(paragraph, year))),
    opening: body.opening.filter((_, index) => bases[index]?.isWhole !== true).map(foundText),
    clauses: body.clauses.map(({ found }) => found),
    closing: body.closing.map(foundText),
    duties,
    unreadOrders: unreadOrdersIn(
      [...(body.clauses.length === 0 ? body.opening : []), ...body.clauses.flatMap(({ paragraphs }) => paragraphs)],
      duties,
      time,
    ),
    relays: parts.flatMap(({ paragraphs, clause, who }) =>
      paragraphs.flatMap((paragraph) => relaysIn(paragraph, clause, who)),
    ),
    percentages: parts.flatMap(({ paragraphs, clause }) =>
      paragraphs.flatMap((paragraph) =>
        sentencesOf(paragraph).flatMap((sentence) => percentagesIn(sentence, { year, issuedBy }, clause)),
      ),
    ),
    countPairs: parts.flatMap(({ paragraphs }) => paragraphs.flatMap(countPairsIn)),
    moments: parts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => momentsIn(paragraph, time))),
    formMentions: parts.flatMap(({ paragraphs }) => paragraphs.flatMap(formMentionsIn)),
    contacts: parts.flatMap(({ paragraphs }) => paragraphs.flatMap(contactsIn)),
    ...readTail(zones.tail),
    attachedForms: readAttachedForms(zones.attached),
  };
}

/** What the opening asks for by a day is a duty all the same; in a letter without clauses whoever receives it or not. */
function orderedInOpening({ opening, clauses }: Clauses, paper: PaperTime) {
  return dutiesIn({ clause: null, who: [], paragraphs: opening }, paper).filter(
    ({ value }) =>
      (value.receiver !== null || clauses.length === 0) && value.due !== null && isLimited(value.due.value),
  );
}

function isLimited(due: DueReading): boolean {
  return due.kind !== 'undated' || due.count !== undefined;
}

/** A clause that names nobody speaks to whom the clause above it speaks to. */
function partOf({ clauses: all, opening }: Clauses) {
  return ({ found, paragraphs }: Clause): ClauseOfDuties => {
    const { number } = found.value;
    const own = ledBy(found);
    const above = all.findLast(
      ({ found: other }) => number.startsWith(`${other.value.number}.`) && ledBy(other).length > 0,
    );
    const who = own.length > 0 || above === undefined ? own : ledBy(above.found);
    const parent = all.findLast(({ found: other }) => number.startsWith(`${other.value.number}.`));
    const over = (parent?.paragraphs ?? opening).at(-1);
    return { clause: number, who, paragraphs, ...(over === undefined ? {} : { above: over }) };
  };
}

/** Whom the clause orders; nobody where it only says who works with them. */
function ledBy({ value: { addressees } }: Clause['found']): readonly string[] {
  const isLed = addressees.some(({ value }) => value.role === 'lead');
  return isLed ? addressees.map(({ value }) => value.group) : [];
}

function foundText(passage: Passage): Found<string> {
  return { value: passage.text, span: spanOf(passage), doubt: null };
}
