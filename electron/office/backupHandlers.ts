import { stampOf } from '../db/backup/backupName';
import { Backups } from '../db/backup/backups';
import { restoreFolder } from '../db/backup/restoreFolder';
import type { Store } from '../db/store';
import type { BackupRestored } from '../domain/backup';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import { backupMessages } from '../text/backupMessages';
import type { OfficeEnvironment } from './environment';

/** The clerk is at work first: opening the window must not wait for a backup of yesterday's data. */
const DAILY_AFTER_MS = 10_000;

type BackupChannel = Extract<keyof CoreHandlers, `backups.${string}`>;
type InternalBackupChannel = Extract<keyof InternalHandlers, `backups.${string}`> | 'store.verify';

export interface BackupRoom {
  readonly handlers: Pick<CoreHandlers, BackupChannel> & Pick<InternalHandlers, InternalBackupChannel>;
  troubles(): readonly string[];
  /** Makes the backups that are due at exit. The store must still be open. */
  close(): Promise<void>;
}

/** Backups of an open office: those the clerk asks for, and those that come by themselves. */
export function backupRoom(store: Store, { dataFolder, appVersion, clock, emit }: OfficeEnvironment): BackupRoom {
  const backups = new Backups(store, { dataFolder, appVersion, clock });
  const later = setTimeout(async () => {
    if (await backups.keepDaily()) emit('backups.changed', {});
  }, DAILY_AFTER_MS);
  later.unref();
  return {
    handlers: {
      'backups.list': () => backups.list(),
      'backups.make': () => backups.make(),
      'backups.restore': ({ name }) => backups.restore(name),
      'backups.setFolder': ({ path }) => backups.setFolder(path),
      'backups.makeIn': ({ folder }) => backups.makeIn(folder),
      'backups.restoreFile': ({ path }) => backups.restoreFile(path),
      'store.verify': async () => {
        const check = store.verify();
        const problem = await backups.checkNewest();
        if (problem === null) return check;
        return { ...check, ok: false, problems: [...check.problems, backupMessages.newestBad(problem)] };
      },
    },
    troubles: () => backups.troubles,
    async close() {
      clearTimeout(later);
      await backups.keepDaily();
      await backups.close();
    },
  };
}

/**
 * Puts a backup into a data folder that cannot be opened because it is damaged; see `db/backup/restoreFolder.ts`.
 * @throws AppFailure when the backup cannot be used, or the folder still opens; then nothing has changed
 */
export async function restoreDamagedFolder(
  { dataFolder, clock }: Pick<OfficeEnvironment, 'dataFolder' | 'clock'>,
  path: string,
): Promise<BackupRestored> {
  const { info, units, reports } = await restoreFolder(dataFolder, path, stampOf(clock()));
  return { restored: path, madeAt: info?.madeAt ?? null, safetyBackup: null, units, reports };
}
