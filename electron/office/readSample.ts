import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import { readWorkbook } from '../imports/readWorkbook';
import { refusalIssue } from '../imports/refusals';
import { columnsUnder, sampleSheets } from '../imports/sampleForm';
import type { FormSample, Input } from '../ipc/contract';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { readFileBytes } from './collectFiles';

type Heading = Input<'forms.sample'>['heading'];

/**
 * A workbook to describe a form from.
 * @throws AppFailure `notFound` when it cannot be opened, `invalid` when it is no workbook or holds nothing
 */
export async function readSample(path: string, heading: Heading): Promise<FormSample> {
  const fileName = basename(path).normalize('NFC');
  const read = await readFileBytes(path);
  if ('unreadable' in read) throw new AppFailure('notFound', officeMessages.unreadableFile(path, read.unreadable));
  const result = readWorkbook(read.bytes, fileName);
  if (!result.ok) throw new AppFailure('invalid', refusalIssue(result.refusal, fileName).message);
  const sheets = sampleSheets(result.workbook);
  if (sheets.length === 0) throw new AppFailure('invalid', formMessages.emptySample(fileName));
  if (heading === null) return { fileName, sheets, columns: [] };
  const sheet = result.workbook.sheets.find(({ name }) => name === heading.sheet);
  if (sheet === undefined) throw new AppFailure('notFound', formMessages.noSuchSheet);
  return { fileName, sheets, columns: columnsUnder(sheet, heading.top, heading.bottom) };
}
