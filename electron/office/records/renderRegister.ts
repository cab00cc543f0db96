import type { ReadDb } from '../../db/database';
import { listIncomingBetween } from '../../db/incomingPapers';
import { findIssued } from '../../db/numberSeries';
import { findOffice } from '../../db/office';
import { listNumberedBetween } from '../../db/officePapers';
import { csvTable } from '../../documents/csv';
import type { PaperKit } from '../../documents/paperKit';
import { formOf } from '../../documents/prepareRegister';
import { registerToCsv } from '../../documents/registerToCsv';
import { AppFailure } from '../../domain/failure';
import type { OfficePaper } from '../../domain/officePaper';
import {
  type CutField,
  incomingRecord,
  ordinalsInFiles,
  outgoingRecord,
  RECORD_FIELDS,
  type RecordFlow,
  type RecordNames,
  withinLengths,
} from '../../domain/recordFields';
import type { RegisterId } from '../../domain/register';
import type { RegisterFile, RegisterRequest } from '../../ipc/contract';
import { registerFileName } from '../../text/paperFileName';
import { recordMessages } from '../../text/recordMessages';
import { registerSpan } from './prepareRecordPaper';
import { noteOf, recipientsOf } from './registerCells';
import { incomingNote, type RegisterSpan, registerBooks } from './registerLines';

/** A register for other programs: its columns, or the fields of Phụ lục VI. @throws AppFailure when it has none of these */
export function renderRegister(
  db: ReadDb,
  request: RegisterRequest & { readonly format: 'csv' | 'fields' },
  kit: PaperKit,
): RegisterFile {
  const { register, from, to, format } = request;
  const fileName = registerFileName(register, from, to);
  const span = registerSpan(db, request);
  if (format === 'fields') {
    const { lines, cut } = fieldLines(db, register, span, kit);
    return {
      bytes: csvTable(lines),
      fileName: `${fileName}-phu-luc-vi`,
      rows: lines.length - 1,
      warnings: warningsOf(cut),
    };
  }
  const books = registerBooks(db, register, span, kit.kinds.kinds);
  const { columns } = formOf(kit.registers, register);
  const rows = books.reduce((sum, { lines }) => sum + lines.length, 0);
  return { bytes: registerToCsv(columns, books), fileName, rows, warnings: [] };
}

const FLOWS: Partial<Readonly<Record<RegisterId, RecordFlow>>> = { outgoing: 'outgoing', incoming: 'incoming' };

function fieldLines(db: ReadDb, register: RegisterId, span: ReturnType<typeof registerSpan>, kit: PaperKit) {
  const flow = FLOWS[register];
  if (flow === undefined) throw new AppFailure('invalid', recordMessages.noFields);
  const office = findOffice(db);
  const names = {
    organId: office?.organId ?? '',
    office: office?.name ?? '',
    kind: (id: string) => kit.kinds.kinds.find((kind) => kind.id === id)?.name ?? id,
  };
  const records = flow === 'incoming' ? incomingRecords(db, span, names) : outgoingRecords(db, span, names);
  return {
    lines: [Object.keys(RECORD_FIELDS[flow]), ...records.map(({ values }) => values)],
    cut: records.flatMap(({ cut }) => cut),
  };
}

function incomingRecords(db: ReadDb, { from, to }: RegisterSpan, names: RecordNames) {
  const papers = listIncomingBetween(db, from, to);
  const ordinals = ordinalsInFiles(papers);
  return papers.map((paper, at) => {
    const said = { ordinal: ordinals[at] ?? '', description: incomingNote(paper) };
    return withinLengths('incoming', incomingRecord(paper, said, names));
  });
}

function outgoingRecords(db: ReadDb, span: RegisterSpan, names: RecordNames) {
  const papers = listNumberedBetween(db, span);
  const ordinals = ordinalsInFiles(papers);
  return papers.map((paper, at) => {
    const description = noteOf(paper, reasonOf(db, paper));
    const said = { ordinal: ordinals[at] ?? '', description, recipients: recipientsOf(paper) };
    return withinLengths('outgoing', outgoingRecord(paper, said, names));
  });
}

/** Why the number of a paper was cancelled; "" while it stands. */
function reasonOf(db: ReadDb, { seriesId, year, number, numberSuffix }: OfficePaper): string {
  if (seriesId === null || year === null || number === null) return '';
  return findIssued(db, seriesId, year, { number, suffix: numberSuffix })?.reason ?? '';
}

function warningsOf(cut: readonly CutField[]): readonly string[] {
  return cut.map(({ field, value, most }) => recordMessages.fieldCut(field, value, most));
}
