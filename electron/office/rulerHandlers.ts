import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, InternalHandlers, NamedRuling } from '../ipc/contract';
import { rulerRefusal } from '../ruler/rulerRefusal';
import { rulerText } from '../text/rulerText';
import type { OfficeEnvironment } from './environment';
import type { PaperSource } from './reading/messages';

type RulerHandlers = Pick<CoreHandlers, 'ruler.measureFile'> & Pick<InternalHandlers, 'ruler.measureBytes'>;

type Reading = Pick<OfficeEnvironment, 'reader' | 'resourcesFolder'>;

/** Finished papers held against the rules of presentation, in the reading thread. */
export function rulerHandlers(environment: Reading): RulerHandlers {
  return {
    'ruler.measureFile': ({ path }) => measuredFile(environment, path),
    'ruler.measureBytes': (paper) => measured(environment, paper),
  };
}

/** @throws AppFailure `notFound` when the file cannot be opened, `invalid` when there is nothing to measure in it */
export function measuredFile(environment: Reading, path: string): Promise<NamedRuling> {
  return measured(environment, { path, fileName: basename(path).normalize('NFC'), folder: '' });
}

async function measured({ reader, resourcesFolder }: Reading, paper: PaperSource): Promise<NamedRuling> {
  const { fileName } = paper;
  const answer = await reader.measure(paper, resourcesFolder);
  if ('unreadable' in answer)
    throw new AppFailure('notFound', rulerText.refusals.unreadable(fileName, answer.unreadable));
  if ('refusal' in answer) throw new AppFailure('invalid', rulerRefusal(answer.refusal, fileName));
  return { ...answer, fileName };
}
