import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialDocument } from '../../electron/documents/model';
import { prepareBoard } from '../../electron/documents/prepareBoard';
import { prepareDirective } from '../../electron/documents/prepareDirective';
import { prepareForm } from '../../electron/documents/prepareForm';
import { prepareReminder } from '../../electron/documents/prepareReminder';
import { prepareReport } from '../../electron/documents/prepareReport';
import { NO_FILTER } from '../../electron/domain/boardView';
import { toIsoDay } from '../../electron/domain/calendar';
import type { Directive } from '../../electron/domain/directive';
import type { FormDefinition } from '../../electron/domain/form';
import {
  boardAt,
  compilationAt,
  directive,
  forms,
  kit,
  paperInput,
  resourcesFolder,
  sample,
  unitNamed,
} from '../documents/support';
import { WRITTEN_PAPERS, written } from '../documents/written/samples';

/** Every kind of paper the app makes, with what is known to be broken of each. */

const AT = '2021-08-17T17:00';
const SEEDS = ['bac-giang-2021-08', 'bac-kan-2020-08', 'long-an-2021-02', 'hoai-nhon-2021-08', 'binh-duong-2021-02'];
/** Kept as the paper of 2021 prints it: its last legal base ends in a comma. */
const PRINTED_SO: Readonly<Record<string, readonly string[]>> = { 'binh-duong-2021-02': ['bases.punctuation'] };

const numbered = { ...paperInput, number: '3', issuedOn: toIsoDay('2021-08-04') };
const reminder = { unit: unitNamed('Phường Hoài Xuân'), board: boardAt(AT), compilation: compilationAt(AT) };
const report = { compilation: compilationAt(AT), forms, units: sample.units };

const TYPED = {
  body: 'UBND phường báo cáo kết quả đến 17h00 ngày 17/8/2021 tại các Phụ lục kèm theo.',
  ending: 'Trên đây là báo cáo của UBND phường.',
};

const PAPERS: Readonly<Record<string, OfficialDocument>> = {
  'a report with blank number and day': prepareReport({ ...paperInput, ...report }, kit),
  'a report with number and day': prepareReport({ ...numbered, ...report }, kit),
  'a reminder': prepareReminder({ ...numbered, ...reminder }, kit),
  'a reminder with blank number and day': prepareReminder({ ...paperInput, ...reminder }, kit),
  'a typed report with the tables of a campaign': written(
    'bao-cao',
    { subject: 'kết quả cài đặt Bluezone', addressees: ['UBND tỉnh'], values: TYPED },
    { directive, ...report },
  ),
  'the board': prepareBoard(
    {
      office: sample.office,
      campaignName: directive.campaignName,
      board: boardAt(AT),
      scheduleId: null,
      span: null,
      filter: NO_FILTER,
    },
    kit,
  ),
  'Mẫu 01': prepareForm({ office: sample.office, form: forms[0], unit: null, year: 2026 }, kit),
  'Mẫu 02': prepareForm(
    { office: sample.office, form: forms[1], unit: unitNamed('Phường Hoài Xuân'), year: 2026 },
    kit,
  ),
};

function directivePaper(id: string): OfficialDocument {
  const read = JSON.parse(readFileSync(join(resourcesFolder, 'directives', `${id}.json`), 'utf8')) as {
    directive: Directive;
    forms: readonly FormDefinition[];
  }; // the app's own data files
  return prepareDirective({ office: sample.office, ...read }, kit);
}

export interface OurPaper {
  readonly name: string;
  readonly document: OfficialDocument;
  /** Rules it breaks because the paper it repeats does. */
  readonly broken: readonly string[];
}

export const OUR_PAPERS: readonly OurPaper[] = [
  ...Object.entries(PAPERS).map(([name, document]) => ({ name, document, broken: [] })),
  ...Object.entries(WRITTEN_PAPERS).map(([name, document]) => ({ name, document, broken: [] })),
  ...SEEDS.map((id) => ({ name: id, document: directivePaper(id), broken: PRINTED_SO[id] ?? [] })),
];
