import { filesOfPicture, listKeyedDrafts, saveKeyedDraft } from '../../db/evidence';
import type { Store } from '../../db/store';
import { maskFileName } from '../../domain/personalData/maskFileName';
import type { CoreHandlers } from '../../ipc/contract';
import { refuseAfterClosing } from '../closing';
import { draftToKeep, refusePicture } from '../counted/countedDraft';
import { entryCounter } from '../counted/entryCounter';
import type { OfficeEnvironment } from '../environment';
import { getBatch, toBatch } from '../importHandlers';
import { accessToFile } from '../persons/accessToFile';
import { keepAccess } from '../persons/noteAccess';
import { getDirective } from '../readCampaign';
import { keyedJudge } from './judgeKeyed';
import { keepPicture, readPicture } from './pictures';
import { readChat } from './readChat';
import { takeKeyed } from './takeKeyed';

type KeyedHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `keyed.${string}`>>;

/** Reports that came by telephone, message or paper and are typed in by the clerk. */
export function keyedHandlers(store: Store, environment: OfficeEnvironment): KeyedHandlers {
  return {
    'keyed.check': ({ directiveId, entries }) => {
      getDirective(store.read, directiveId);
      const counter = entryCounter(store.read, environment, directiveId);
      const judge = keyedJudge(store.read, directiveId, environment.clock(), counter);
      return entries.map((entry) => {
        const { duties, scheduleId, issues, state, canBeTaken, lateMinutes, earlier } = judge(entry);
        return { duties, scheduleId, issues, state, canBeTaken, lateMinutes, earlier };
      });
    },
    'keyed.take': async ({ directiveId, entries, draftPlace, takesLate = false }) => {
      getDirective(store.read, directiveId);
      const received = entries.map(({ receivedAt }) => receivedAt);
      if (!takesLate) refuseAfterClosing(store.read, directiveId, received, environment.clock());
      const batchId = await takeKeyed(store, environment, directiveId, entries, draftPlace ?? null);
      return { batch: batchId === null ? null : toBatch(store.read, getBatch(store.read, batchId)) };
    },
    'keyed.readMessages': ({ directiveId, text, day }) => readChat(store.read, directiveId, text, day),
    'keyed.keepPicture': ({ report, ...picture }) => {
      if (report !== undefined) refusePicture(store.read, report);
      return keepPicture(store, environment, picture);
    },
    'keyed.picture': async ({ sha256 }) => {
      const picture = readPicture(store.read, environment.dataFolder, sha256);
      const files = filesOfPicture(store.read, sha256); // a photographed list shows people as an original does
      const seen = files.flatMap((fileId) => accessToFile(store.read, fileId, 'openOriginal'));
      await keepAccess(store, environment, seen);
      return { ...picture, fileName: picture.fileName && maskFileName(picture.fileName) };
    },
    'keyed.drafts': ({ directiveId }) => listKeyedDrafts(store.read, directiveId),
    'keyed.saveDraft': async ({ directiveId, place, draft, movedFrom }) => {
      getDirective(store.read, directiveId);
      const savedAt = environment.clock();
      await store.write((db) => {
        const kept = draftToKeep(db, directiveId, draft);
        if (movedFrom !== undefined) saveKeyedDraft(db, directiveId, movedFrom, null);
        saveKeyedDraft(db, directiveId, place, kept === null ? null : { savedAt, draft: kept });
      });
      return {};
    },
  };
}
