import { listUsesOfPaper, saveKeptCopyUse } from '../../db/keptCopyUses';
import type { Store } from '../../db/store';
import type { Change } from '../../domain/changes';
import { AppFailure } from '../../domain/failure';
import type { KeptCopyUse } from '../../domain/keptCopyUse';
import type { CoreHandlers } from '../../ipc/contract';
import { dayText } from '../../text/moment';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { paperSubject } from './notePaper';
import { getPaper } from './paperAccess';

type KeptCopyHandlers = Pick<CoreHandlers, 'keptCopies.list' | 'keptCopies.save'>;

/** Who used the kept copies of papers. */
export function keptCopyHandlers(store: Store, environment: OfficeEnvironment): KeptCopyHandlers {
  return {
    'keptCopies.list': ({ paperId }) => ({ uses: listUsesOfPaper(store.read, paperId) }),
    'keptCopies.save': ({ useId, use, isRemoved }) =>
      store.write((db) => {
        const paper = getPaper(db, use.paperId);
        if (paper.number === null) throw new AppFailure('invalid', recordMessages.noNumber(paper.subject));
        const before = listUsesOfPaper(db, use.paperId).find(({ id }) => id === useId) ?? null;
        const after: KeptCopyUse = {
          ...use,
          id: before?.id ?? environment.newId(),
          removedAt: isRemoved ? environment.clock() : null,
        };
        saveKeptCopyUse(db, after);
        const change: Change = {
          subject: paperSubject(paper),
          field: `use/${after.id}`,
          fieldLabel: 'Sử dụng bản lưu',
          oldValue: before && before.removedAt === null ? wordsOf(before) : null,
          newValue: isRemoved ? null : wordsOf(after),
        };
        recordChanges(db, environment, [change]);
        return after;
      }),
  };
}

function wordsOf({ usedOn, userName, allowedBy, returnedOn, note }: KeptCopyUse): string {
  const parts = [
    userName,
    `ngày ${dayText(usedOn)}`,
    allowedBy === '' ? '' : `người cho phép ${allowedBy}`,
    returnedOn === null ? 'chưa trả' : `trả ngày ${dayText(returnedOn)}`,
    note,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
