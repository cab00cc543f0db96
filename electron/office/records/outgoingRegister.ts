import type { ReadDb } from '../../db/database';
import { listIssued, startOfYear } from '../../db/numberSeries';
import { findPaper } from '../../db/officePapers';
import type { RegisterLine } from '../../documents/prepareRegister';
import { type IsoDay, partsOf, toIsoDay } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import { freeNumbers, type NumberRun } from '../../domain/numbering/freeNumbers';
import { formatPaperNumber, type IssuedNumber } from '../../domain/numbering/series';
import { paperNumberText } from '../../domain/officePaper';
import { registerWords } from '../../text/registerWords';
import { keptByOf } from './keptBy';
import { countCell, dayCell, kindAndSubject, noteOf, recipientsOf, spanOf } from './registerCells';
import type { RegisterContent, RegisterSpan } from './registerLines';

/** A number that is used up, or a run that nothing has; and the day it stands at. */
interface Entry {
  readonly issued: IssuedNumber | NumberRun;
  readonly day: IsoDay;
}

/**
 * Every number of the series in the year of the span, each on its line: those of cancelled papers and struck ones too, and
 * in between what was left out.
 */
export function readOutgoing(
  db: ReadDb,
  { seriesId, from, to }: RegisterSpan,
  kinds: readonly DocumentKind[],
): RegisterContent {
  const { year } = partsOf(from);
  const entries = withDays(withGaps(listIssued(db, seriesId, year), startOfYear(db, seriesId, year)), year);
  const shown = entries.filter(({ day }) => day >= from && day <= to).map(({ issued }) => issued);
  return {
    lines: shown.map((one) => ('from' in one ? gapLine(one) : outgoingLine(db, one, kinds))),
    numbers: spanOf(shown.flatMap((one) => ('from' in one ? [] : [one]))),
  };
}

function withGaps(issued: readonly IssuedNumber[], start: number): readonly Entry['issued'][] {
  const free = freeNumbers(issued, start);
  return [...issued, ...free].sort((a, b) => firstOf(a) - firstOf(b)); // inserted ones keep their order
}

function firstOf(entry: Entry['issued']): number {
  return 'from' in entry ? entry.from : entry.number;
}

/** A number without a paper has no day: it stands with the one before it, the first ones with the one after them. */
function withDays(issued: readonly Entry['issued'][], year: number): readonly Entry[] {
  let day = issued.map(dayOf).find((one) => one !== null) ?? notedIn(issued, year);
  return issued.map((one) => {
    day = dayOf(one) ?? day;
    return { issued: one, day };
  });
}

function dayOf(entry: Entry['issued']): IsoDay | null {
  return 'from' in entry ? null : entry.issuedOn;
}

/** Of a series that has only kept or struck numbers: the day the first was noted on; of another year, its first day. */
function notedIn(issued: readonly Entry['issued'][], year: number): IsoDay {
  const noted = issued.flatMap((one) => ('from' in one ? [] : [toIsoDay(one.notedAt.slice(0, 10))]))[0];
  return noted !== undefined && partsOf(noted).year === year ? noted : toIsoDay(`${year}-01-01`);
}

function gapLine({ from, to }: NumberRun): RegisterLine {
  const ends = from === to ? [from] : [from, to];
  return {
    numberAndCode: ends.map((number) => formatPaperNumber({ number, suffix: '' })).join(' - '),
    note: registerWords.leftOut,
  };
}

function outgoingLine(db: ReadDb, issued: IssuedNumber, kinds: readonly DocumentKind[]): RegisterLine {
  const paper = issued.paperId === null ? null : findPaper(db, issued.paperId);
  if (paper === null) {
    const words = issued.state === 'reserved' ? registerWords.reserved : registerWords.struck;
    return { numberAndCode: formatPaperNumber(issued), note: words(issued.reason) };
  }
  return {
    numberAndCode: paperNumberText(paper),
    issuedOn: dayCell(paper.issuedOn),
    kindAndSubject: kindAndSubject(paper, kinds),
    signer: paper.signerName,
    recipients: recipientsOf(paper),
    keptBy: keptByOf(db, paper),
    copies: countCell(paper.copies),
    sentOn: dayCell(paper.sentOn),
    note: noteOf(paper, issued.reason),
  };
}
