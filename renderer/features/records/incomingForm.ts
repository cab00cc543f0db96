import type { IsoDay } from '../../../electron/domain/calendar';
import type { IncomingDraft, IncomingPaper } from '../../../electron/domain/incomingPaper';

/** A new entry of the day. */
export function emptyIncoming(today: IsoDay): IncomingDraft {
  return {
    arrivedOn: today,
    arrivedClock: null,
    author: '',
    numberAndCode: '',
    issuedOn: null,
    kindName: 'Công văn',
    subject: '',
    forwardedTo: '',
    forwardedOn: null,
    fileCode: '',
    urgency: null,
    pages: null,
    signerName: '',
    dueOn: null,
    progress: '',
    answer: '',
    answerPaperId: null,
    note: '',
  };
}

/** Only what is filled in of an entry: its number and place are not. */
export function draftOfIncoming(paper: IncomingPaper): IncomingDraft {
  const keys = Object.keys(emptyIncoming(paper.arrivedOn)) as readonly (keyof IncomingDraft)[]; // the keys of a draft
  return Object.fromEntries(keys.map((key) => [key, paper[key]])) as unknown as IncomingDraft; // each key with its own value
}
