import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import type { SampleHeading } from '../imports/sampleForm';
import type { FormSample } from '../ipc/contract';
import { formMessages } from '../text/formMessages';
import { askWorkbook } from './askWorkbook';
import type { FileReader } from './reading/fileReader';

/**
 * A workbook to describe a form from.
 * @throws AppFailure `notFound` when it cannot be opened, `invalid` when it is no workbook or holds nothing
 */
export async function readSample(reader: FileReader, path: string, heading: SampleHeading | null): Promise<FormSample> {
  const fileName = basename(path).normalize('NFC');
  const { sheets, columns, answers, heads } = await askWorkbook(reader, path, 'sample', heading);
  if (sheets.length === 0) throw new AppFailure('invalid', formMessages.emptySample(fileName));
  if (heading !== null && !sheets.some(({ name }) => name === heading.sheet))
    throw new AppFailure('notFound', formMessages.noSuchSheet);
  return { fileName, sheets, columns, answers, heads };
}
