import { emptyIncoming, type IncomingDraft, type IncomingPaper } from '../../../electron/domain/incomingPaper';

/** Only what is filled in of an entry: its number and place are not. */
export function draftOfIncoming(paper: IncomingPaper): IncomingDraft {
  const keys = Object.keys(emptyIncoming(paper.arrivedOn)) as readonly (keyof IncomingDraft)[]; // the keys of a draft
  return Object.fromEntries(keys.map((key) => [key, paper[key]])) as unknown as IncomingDraft; // each key with its own value
}
