import { basename } from 'node:path';
import type { ReadDb } from '../../db/database';
import { findUpperTemplate } from '../../db/upperTemplates';
import { AppFailure } from '../../domain/failure';
import type { UpperTemplate, UpperTemplateVersion } from '../../domain/upper/upperTemplate';
import type { Refusal } from '../../imports/refusal';
import { refusalSentence } from '../../imports/refusalSentence';
import { officeMessages } from '../../text/officeMessages';
import { upperText as say } from '../../text/upperText';
import type { OfficeEnvironment } from '../environment';
import { keptToRead } from '../keptToRead';
import type { QuestionAnswer, QuestionInput, QuestionKind } from '../reading/questions';

type Room = Pick<OfficeEnvironment, 'dataFolder' | 'reader'>;

/** @throws AppFailure `notFound` also for one that was removed */
export function getUpperTemplate(db: ReadDb, id: string): UpperTemplate {
  const found = findUpperTemplate(db, id);
  if (found === null || found.removedAt !== null) throw new AppFailure('notFound', say.noTemplate);
  return found;
}

/**
 * What the kept form says to a question, read in the reading thread like any file from outside.
 * @throws AppFailure `notFound` when it is gone or no longer what it was
 */
export async function askForm<K extends QuestionKind>(
  { dataFolder, reader }: Room,
  { sha256, fileName }: Pick<UpperTemplateVersion, 'sha256' | 'fileName'>,
  kind: K,
  input: QuestionInput<K>,
): Promise<QuestionAnswer<K>> {
  const asked = await reader.ask(keptToRead(dataFolder, { sha256, fileName }), kind, input);
  if ('refusal' in asked && asked.refusal.code === 'too-large') throw refused(asked.refusal, fileName);
  if (!('answer' in asked) || asked.sha256 !== sha256) throw new AppFailure('notFound', say.gone(fileName));
  return asked.answer;
}

/**
 * The same of a file that is brought: it must be a form that can be filled.
 * @throws AppFailure with a sentence that says what to do
 */
export async function askBroughtForm<K extends QuestionKind>(
  { reader }: Room,
  path: string,
  kind: K,
  input: QuestionInput<K>,
): Promise<QuestionAnswer<K>> {
  const fileName = basename(path).normalize('NFC');
  const asked = await reader.ask({ path, fileName, folder: '' }, kind, input);
  if ('answer' in asked) return asked.answer;
  if ('unreadable' in asked) throw new AppFailure('notFound', officeMessages.unreadableFile(path, asked.unreadable));
  throw refused(asked.refusal, fileName);
}

function refused(refusal: Refusal, fileName: string): AppFailure {
  return new AppFailure('invalid', refusalSentence(refusal, fileName, say.refusal));
}
