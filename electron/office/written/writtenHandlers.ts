import type { Store } from '../../db/store';
import { listWrittenDrafts, saveWrittenDraft } from '../../db/writtenDrafts';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf } from '../../domain/calendar';
import { isSignedByChair } from '../../domain/template/writtenTemplate';
import type { CoreHandlers, WrittenKind } from '../../ipc/contract';
import { copyInputs } from '../../text/copyInputs';
import type { OfficeEnvironment } from '../environment';
import { beginDraft } from './beginDraft';
import { takeScan } from './copiedScans';
import { remarksOf } from './remarksOf';

type WrittenHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `written.${string}`>>;

/** Papers that are typed in the app: what can be typed, new ones, what is half typed, what it lacks. */
export function writtenHandlers(
  store: Store,
  { clock, dataFolder }: Pick<OfficeEnvironment, 'clock' | 'dataFolder'>,
  kit: () => PaperKit,
): WrittenHandlers {
  return {
    'written.kinds': () => ({ kinds: writtenKinds(kit()) }),
    'written.begin': (beginning) => beginDraft(store.read, kit(), beginning, dayOf(clock())),
    'written.takeScan': ({ path }) => takeScan(store, { dataFolder }, path),
    'written.drafts': () => ({ drafts: listWrittenDrafts(store.read) }),
    'written.saveDraft': async ({ place, draft, movedFrom }) => {
      const savedAt = clock();
      await store.write((db) => {
        if (movedFrom !== undefined) saveWrittenDraft(db, movedFrom, null);
        saveWrittenDraft(db, place, draft === null ? null : { savedAt, draft });
      });
      return {};
    },
    'written.remarks': ({ draft, day }) => ({
      remarks: remarksOf(store.read, kit(), draft, day ?? dayOf(clock())),
    }),
  };
}

function writtenKinds({ kinds, writtenTemplates }: PaperKit): readonly WrittenKind[] {
  return kinds.kinds.flatMap((kind): readonly WrittenKind[] => {
    if (kind.isCopy) return [{ kind, templateId: null, inputs: copyInputs(kind.id), isSignedByChair: false }];
    const template = writtenTemplates.find(({ id }) => id === kind.templateId);
    if (template === undefined) return [];
    return [{ kind, templateId: template.id, inputs: template.inputs, isSignedByChair: isSignedByChair(template) }];
  });
}
