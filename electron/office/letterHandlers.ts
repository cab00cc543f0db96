import { basename } from 'node:path';
import { listForms } from '../db/forms';
import type { Store } from '../db/store';
import { doubtsOf } from '../domain/directiveText/doubts';
import type { DirectiveReading } from '../domain/directiveText/reading';
import { AppFailure } from '../domain/failure';
import { letterRefusal } from '../imports/letter/letterRefusal';
import type { CoreHandlers, DirectiveProposal } from '../ipc/contract';
import { letterMessages } from '../text/letterMessages';
import { parseDirectiveFile } from './campaignFile';
import type { OfficeEnvironment } from './environment';
import { readCalendar, shippedCalendar } from './holidays';
import { adviceOf } from './readCampaign';
import type { FileReader, Unopened } from './reading/fileReader';

type LetterHandlers = Pick<CoreHandlers, 'directives.readFile' | 'directives.readText' | 'directives.lint'>;

/** Reads the text of a directive in the reading thread and proposes its structure; writes nothing. */
export function letterHandlers(
  store: Store,
  environment: Pick<OfficeEnvironment, 'reader' | 'resourcesFolder'>,
): LetterHandlers {
  const { reader } = environment;
  const shipped = shippedCalendar(environment.resourcesFolder);
  return {
    'directives.lint': ({ json }) => {
      const { directive, forms } = parseDirectiveFile(json, letterMessages.draft, listForms(store.read));
      const known = listForms(store.read).filter(({ id }) => directive.schedules.some(({ formId }) => formId === id));
      return adviceOf(store.read, directive, [...forms, ...known], readCalendar(store.read, shipped));
    },
    'directives.readFile': ({ path }) => readLetterFile(reader, path),
    'directives.readText': async ({ text }) => {
      if (text.trim() === '') throw new AppFailure('invalid', letterMessages.nothing);
      return proposal(await reader.readLetter({ text }), null, letterMessages.pasted);
    },
  };
}

/** @throws AppFailure `notFound` when the file cannot be opened, `invalid` when there are no words to take from it */
export async function readLetterFile(reader: FileReader, path: string): Promise<DirectiveProposal> {
  const fileName = basename(path).normalize('NFC');
  return proposal(await reader.readLetter({ path, fileName, folder: '' }), fileName, path);
}

/**
 * What was taken from the words of a paper.
 * @param fileName null: pasted words
 * @param name what could not be opened, in the sentence about it
 * @throws AppFailure `notFound` when the file cannot be opened, `invalid` when there are no words to take from it
 */
export function openedLetter<T extends object>(answer: T | Unopened, fileName: string | null, name: string): T {
  if ('unreadable' in answer) throw new AppFailure('notFound', letterMessages.unreadable(name, answer.unreadable));
  if ('refusal' in answer) throw new AppFailure('invalid', letterRefusal(answer.refusal, fileName ?? name));
  return answer;
}

function proposal(answer: DirectiveReading | Unopened, fileName: string | null, name: string): DirectiveProposal {
  const reading = openedLetter(answer, fileName, name);
  const doubts = doubtsOf(reading).map((doubt) => ({ ...doubt, message: letterMessages.doubt(doubt.code) }));
  return { fileName, reading, doubts };
}
