import { findDestruction, noteRecordPaper } from '../../db/destructions';
import { findPaper } from '../../db/officePapers';
import type { Store } from '../../db/store';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type LocalTime } from '../../domain/calendar';
import type { Destruction } from '../../domain/destruction/destruction';
import { AppFailure } from '../../domain/failure';
import type { PaperDraft } from '../../domain/officePaper';
import { destructionRecord } from '../../text/destructionRecord';
import type { OfficeEnvironment } from '../environment';
import { addPaperIn } from '../records/savePapers';
import { beginDraft } from '../written/beginDraft';

const KIND = 'bien-ban';
const TEMPLATE = 'bien-ban-tieu-huy';

/**
 * The record of a destruction as a draft among the outgoing papers: who, when, which lists, how many, why, what remains;
 * none of the data. Its number is given there, as to any paper.
 * @throws AppFailure `notFound`
 */
export async function recordPaper(
  store: Store,
  environment: OfficeEnvironment,
  kit: PaperKit,
  destructionId: string,
): Promise<{ readonly paperId: string; readonly subject: string }> {
  return store.write((db) => {
    const now = environment.clock();
    const destruction = findDestruction(db, destructionId);
    if (destruction === null) throw new AppFailure('notFound', destructionRecord.notThere);
    const known = destruction.paperId === null ? null : findPaper(db, destruction.paperId);
    if (known !== null) return { paperId: known.id, subject: known.subject };
    const begun = beginDraft(db, kit, { kindId: KIND, directiveId: null, templateId: TEMPLATE }, dayOf(now));
    const { id, subject } = addPaperIn(db, environment, filled(begun, destruction, now));
    noteRecordPaper(db, destruction.id, id);
    return { paperId: id, subject };
  });
}

function filled(draft: PaperDraft, destruction: Destruction, madeAt: LocalTime): PaperDraft {
  const { destroyedAt, authorName } = destruction;
  const { source } = draft;
  if (source.kind !== 'written') return draft;
  const who = authorName ?? ''; // an account is nobody's name: the line is left to be filled in
  const values = {
    ...source.values, // the words above the signatures are the template's
    startClock: destroyedAt.slice(11),
    startDay: dayOf(destroyedAt),
    place: destructionRecord.place,
    attendees: [who, draft.signerName].filter((name) => name !== '').join('\n'),
    leftSigner: who,
    body: destructionRecord.body(destruction),
    endClock: madeAt.slice(11),
    endDay: dayOf(madeAt), // often the next morning
  };
  return { ...draft, subject: destructionRecord.subject, source: { ...source, values } };
}
