import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import { refusalIssue } from '../imports/refusals';
import { officeMessages } from '../text/officeMessages';
import type { FileReader } from './reading/fileReader';
import type { QuestionAnswer, QuestionInput, QuestionKind } from './reading/questions';

/**
 * What one workbook, which the clerk has pointed at, says to a question.
 * @param name what it is called where its path does not say so
 * @param unsealed its bytes, where it lies sealed
 * @throws AppFailure `notFound` when it cannot be opened, `invalid` with a sentence when it is no workbook or too much,
 *         `cancelled` when reading was stopped meanwhile
 */
export async function askWorkbook<K extends QuestionKind>(
  reader: FileReader,
  path: string,
  kind: K,
  input: QuestionInput<K>,
  name = basename(path),
  unsealed?: Uint8Array,
): Promise<QuestionAnswer<K>> {
  const fileName = name.normalize('NFC');
  const asked = await reader.ask({ path, fileName, folder: '', ...(unsealed && { unsealed }) }, kind, input);
  if ('unreadable' in asked) throw new AppFailure('notFound', officeMessages.unreadableFile(path, asked.unreadable));
  if ('refusal' in asked) throw new AppFailure('invalid', refusalIssue(asked.refusal, fileName).message);
  return asked.answer;
}
