import type { SheetCopy } from '../../documents/returns/sheetCopy';
import type { Issue } from '../../domain/issue';
import type { CellsAround } from '../../domain/summary/figurePlace';
import type { CheckedCell, MatchedRow, ShownForm } from '../../domain/upper/form';
import type { CellPlace } from '../../domain/upper/point';
import { cellsAround } from '../../imports/cellsAround';
import type { Workbook } from '../../imports/grid';
import { type CountQuestion, type OutsideCountList, readOutsideCounts } from '../../imports/outsideCounts';
import { refuse } from '../../imports/refusal';
import { readSample, type SampleHeading, type SampleReading } from '../../imports/sampleForm';
import { readUnitList, type UnitList } from '../../imports/unitList';
import { describeTemplate } from '../../upper/describeTemplate';
import { checkCells, type FilledWorkbook, type FillRequest, fillTemplate } from '../../upper/fillTemplate';
import { matchRows, type RowsQuestion } from '../../upper/matchRows';
import { copySheets } from '../copySheets';

/** What else than a report the office may want of a workbook: each with what it says and what it gets. */
export interface WorkbookQuestions {
  readonly unitList: { readonly input: null; readonly answer: UnitList | null };
  readonly sample: { readonly input: SampleHeading | null; readonly answer: SampleReading };
  readonly counts: { readonly input: CountQuestion; readonly answer: OutsideCountList | null };
  readonly around: { readonly input: { readonly sheet: string; readonly cell: string }; readonly answer: CellsAround };
  readonly template: { readonly input: null; readonly answer: ShownForm };
  readonly templateCells: { readonly input: readonly CellPlace[]; readonly answer: readonly CheckedCell[] };
  readonly templateRows: { readonly input: RowsQuestion; readonly answer: readonly MatchedRow[] };
  readonly fillTemplate: { readonly input: readonly FillRequest[]; readonly answer: FilledWorkbook };
  readonly copies: { readonly input: readonly Issue[]; readonly answer: readonly SheetCopy[] };
}

export type QuestionKind = keyof WorkbookQuestions;
export type QuestionInput<K extends QuestionKind> = WorkbookQuestions[K]['input'];
export type QuestionAnswer<K extends QuestionKind> = WorkbookQuestions[K]['answer'];

type Answering = {
  readonly [K in QuestionKind]: (
    workbook: Workbook,
    input: QuestionInput<K>,
    fileName: string,
    bytes: Buffer,
  ) => QuestionAnswer<K>;
};

/** All units of the country, with districts and communes of before and after 2025, are some 15,000. */
const MOST_LISTED = 60_000;

/** @throws RefusalError when the list is longer than any list of units */
function bounded(list: UnitList | null): UnitList | null {
  if (list !== null && list.rows.length + list.around.length + list.successions.length > MOST_LISTED)
    refuse('too-large', { what: 'units', limit: MOST_LISTED });
  return list;
}

/** Answers are bounded, whatever the workbook holds: they travel into the thread that must never stand still. */
export const ANSWERING: Answering = {
  unitList: (workbook, _, fileName) => bounded(readUnitList(workbook, fileName)),
  sample: readSample,
  counts: readOutsideCounts,
  around: cellsAround,
  copies: copySheets,
  template: (workbook, _, __, bytes) => describeTemplate(bytes, workbook),
  templateCells: (workbook, places, _, bytes) => checkCells(bytes, workbook, places),
  templateRows: matchRows,
  fillTemplate: (workbook, requests, _, bytes) => fillTemplate(bytes, workbook, requests),
};
