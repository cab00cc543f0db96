import { AppFailure } from '../domain/failure';
import type { Workbook } from '../imports/grid';
import { readWorkbook } from '../imports/readWorkbook';
import { refusalIssue } from '../imports/refusals';
import { officeMessages } from '../text/officeMessages';
import { readFileBytes } from './collectFiles';

/**
 * One workbook the clerk has pointed at.
 * @param fileName as it is told in sentences
 * @throws AppFailure `notFound` when it cannot be opened, `invalid` with a sentence when it is no workbook
 */
export async function openWorkbook(path: string, fileName: string): Promise<Workbook> {
  const file = await readFileBytes(path);
  if ('unreadable' in file) throw new AppFailure('notFound', officeMessages.unreadableFile(path, file.unreadable));
  const result = readWorkbook(file.bytes, fileName);
  if (!result.ok) throw new AppFailure('invalid', refusalIssue(result.refusal, fileName).message);
  return result.workbook;
}
