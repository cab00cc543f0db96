import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { Failure, Input } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { worksOnPeople } from './worksOnPeople';

const words = strings.backups;

export interface BackupActions {
  /** What was done last, in a sentence; only after the app has answered. */
  readonly done: string | null;
  /** What was restored last was encrypted and lies plain now. */
  readonly isPlainNow: boolean;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
  readonly isMaking: boolean;
  readonly make: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  readonly resetFolder: () => Promise<void>;
  /**
   * @param how `secret` of the PC the backup was made on, when that is another one; `doesAgain`: as the contract has it
   * @returns whether it was restored; if not, the failure is in `restoreFailure`
   */
  readonly restore: (name: string, how?: Omit<Input<'backups.restore'>, 'name'>) => Promise<boolean>;
  readonly restoreFailure: Failure | null;
  readonly isRestoring: boolean;
}

/** The changes of this screen: one at a time, and the news of the last one only. */
export function useBackupActions(): BackupActions {
  const [done, setDone] = useState<string | null>(null);
  const [isPlainNow, setIsPlainNow] = useState(false);
  const making = useMutation('backups.make');
  const copying = useMutation('backups.saveCopy');
  const choosing = useMutation('backups.chooseFolder');
  const setting = useMutation('backups.setFolder');
  const restoring = useMutation('backups.restore');
  const all = [making, copying, choosing, setting, restoring];
  const start = () => {
    setDone(null);
    setIsPlainNow(false);
    for (const mutation of all) mutation.reset();
  };
  const setFolder = async (path: string | null) => {
    const reply = await setting.run({ path });
    if (reply?.ok) setDone(words.folderSet(reply.value.folder));
  };
  return {
    done,
    isPlainNow,
    failure: making.failure ?? copying.failure ?? choosing.failure ?? setting.failure,
    isBusy: all.some(({ isPending }) => isPending),
    isMaking: making.isPending || copying.isPending,
    async make() {
      start();
      const reply = await making.run({});
      if (reply?.ok) setDone(words.made(reply.value.path));
    },
    async copy() {
      start();
      const reply = await copying.run({});
      if (reply?.ok && reply.value) setDone(words.copied(reply.value.path));
    },
    async chooseFolder() {
      start();
      const reply = await choosing.run({});
      if (reply?.ok && reply.value) await setFolder(reply.value.path);
    },
    async resetFolder() {
      start();
      await setFolder(null);
    },
    async restore(name, how = {}) {
      start();
      const reply = await restoring.run({ name, ...how });
      if (!reply?.ok) return false;
      const { madeAt, safetyBackup, carriedNumbers, missingFiles, restored } = reply.value;
      const { returnedDestructions, returnedCorrections, isDoneAgain } = reply.value;
      const works = worksOnPeople(returnedDestructions, returnedCorrections);
      const from = madeAt === null ? restored : formatTime(madeAt);
      const done = safetyBackup === null ? words.restored(from) : words.restoredAndKept(from, safetyBackup);
      setDone(
        [
          done,
          ...(carriedNumbers === 0 ? [] : [words.numbersCarried(formatCount(carriedNumbers))]),
          ...(works === null ? [] : [isDoneAgain ? words.doneAgain(works) : words.cameBack(works)]),
          ...(missingFiles === null || missingFiles === 0 ? [] : [words.filesMissing(formatCount(missingFiles))]),
        ].join(' '),
      );
      setIsPlainNow(reply.value.isPlainNow);
      return true;
    },
    restoreFailure: restoring.failure,
    isRestoring: restoring.isPending,
  };
}
