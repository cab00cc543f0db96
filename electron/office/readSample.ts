import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import { columnsUnder, sampleSheets } from '../imports/sampleForm';
import type { FormSample, Input } from '../ipc/contract';
import { formMessages } from '../text/formMessages';
import { openWorkbook } from './openWorkbook';

type Heading = Input<'forms.sample'>['heading'];

/**
 * A workbook to describe a form from.
 * @throws AppFailure `notFound` when it cannot be opened, `invalid` when it is no workbook or holds nothing
 */
export async function readSample(path: string, heading: Heading): Promise<FormSample> {
  const fileName = basename(path).normalize('NFC');
  const workbook = await openWorkbook(path, fileName);
  const sheets = sampleSheets(workbook);
  if (sheets.length === 0) throw new AppFailure('invalid', formMessages.emptySample(fileName));
  if (heading === null) return { fileName, sheets, columns: [] };
  const sheet = workbook.sheets.find(({ name }) => name === heading.sheet);
  if (sheet === undefined) throw new AppFailure('notFound', formMessages.noSuchSheet);
  return { fileName, sheets, columns: columnsUnder(sheet, heading.top, heading.bottom) };
}
