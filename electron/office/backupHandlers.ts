import { stampOf } from '../db/backup/backupName';
import { slotsOfBackup } from '../db/backup/backupSeal';
import { Backups } from '../db/backup/backups';
import { type MarkRestored, NOTHING_CARRIED } from '../db/backup/loadBackup';
import { restoreFolder } from '../db/backup/restoreFolder';
import type { StoreKey } from '../db/cipher/storeKey';
import type { ReadDb } from '../db/database';
import { findOffice } from '../db/office';
import { countAllPersons } from '../db/personRows';
import type { Store } from '../db/store';
import type { BackupEntry, BackupRestored } from '../domain/backup';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, Input, InternalHandlers } from '../ipc/contract';
import { dataRestored } from '../text/changeEvents';
import { subjects } from '../text/changeSubjects';
import { destructionText } from '../text/destructionText';
import { vaultText } from '../text/vaultText';
import { readKeyFolder } from '../vault/keyFolder';
import { keyFromSlots } from '../vault/slots';
import { attachmentTroubles } from './attachments';
import type { OfficeEnvironment } from './environment';
import { keepAccess, type NotedAccess } from './persons/noteAccess';
import { carryRecords, isOfOneHistory } from './purge/carryRecords';
import type { Destroyer } from './purge/destroy';
import { doAgain, doneSince } from './purge/doAgain';
import { finishDestructions } from './purge/finishDestruction';
import { renewFilesAfterCorrections } from './purge/renewFiles';
import { type Clerk, recordChanges } from './recordChanges';
import { carryNumbersOver } from './records/carryNumbers';

/** The clerk is at work first: opening the window must not wait for a backup of yesterday's data. */
const DAILY_AFTER_MS = 10_000;

type BackupChannel = Extract<keyof CoreHandlers, `backups.${string}`>;
type InternalBackupChannel = Extract<keyof InternalHandlers, `backups.${string}`> | 'store.verify';

export interface BackupRoom {
  readonly handlers: Pick<CoreHandlers, BackupChannel> & Pick<InternalHandlers, InternalBackupChannel>;
  readonly backups: Pick<Backups, 'folders' | 'list' | 'renew'>;
  troubles(): readonly string[];
  /** Makes the backups that are due at exit. The store must still be open. */
  close(): Promise<void>;
}

/** `doesAgain`: see `backups.restore` of the contract. */
type HowToRestore = Pick<Input<'backups.restore'>, 'secret' | 'doesAgain'>;

/** Backups of an open office: those the clerk asks for, and those that come by themselves. */
export function backupRoom(store: Store, environment: OfficeEnvironment): BackupRoom {
  const { dataFolder, appVersion, clock, emit, isReadingOnly = false } = environment;
  const backups = new Backups(store, { dataFolder, appVersion, clock, isReadingOnly, mark: restoredBy(environment) });
  const later = setTimeout(async () => {
    if (!isReadingOnly && (await backups.keepDaily())) emit('backups.changed', {});
  }, DAILY_AFTER_MS);
  later.unref();
  const restore = async (path: string, { secret, doesAgain }: HowToRestore) => {
    const key = await keyOfBackup(path, secret);
    const restored = await backups.restoreFile(path, key, restoredBy(environment, { environment, doesAgain }));
    if (!restored.isDoneAgain) return restored;
    await finishDestructions({ store, environment, backups });
    await renewFilesAfterCorrections(store, environment);
    return restored;
  };
  return {
    handlers: {
      'backups.list': () => backups.list(),
      'backups.make': () => backups.make(),
      'backups.look': async ({ name, secret }) => {
        const path = await backups.pathOf(name);
        return backups.content(path, await keyOfBackup(path, secret));
      },
      'backups.restore': async ({ name, ...how }) => restore(await backups.pathOf(name), how),
      'backups.setFolder': ({ path }) => backups.setFolder(path),
      'backups.makeIn': async ({ folder }) => {
        const made = await backups.makeIn(folder);
        await keepAccess(store, environment, carriedAway(store.read, made));
        return made;
      },
      'backups.restoreFile': ({ path, ...how }) => restore(path, how),
      'store.verify': async () => {
        const check = store.verify();
        const attachments = attachmentTroubles(store.read, dataFolder);
        const own = [...check.problems, ...attachments];
        const found = isReadingOnly ? [] : store.notices; // reading names them among its own
        const checked = await backups.checkAll();
        const problems = [...found, ...own, ...checked.problems];
        return { ...check, ok: problems.length === 0, problems, notLooked: checked.notLooked };
      },
    },
    backups,
    troubles: () => backups.troubles,
    async close() {
      clearTimeout(later);
      if (isReadingOnly) return;
      await backups.keepDaily();
      await backups.close();
    },
  };
}

/**
 * The key of an encrypted backup from another PC.
 * @param secret its recovery code, or a password of it; left out: it is one of ours
 * @throws AppFailure `locked` when it does not open
 */
export async function keyOfBackup(path: string, secret: string | undefined): Promise<StoreKey | null> {
  const slots = secret === undefined ? null : slotsOfBackup(path);
  if (secret === undefined || slots === null) return null;
  const bytes = await keyFromSlots(slots, secret);
  if (bytes === null) throw new AppFailure('locked', vaultText.otherBackupSecret);
  return { bytes };
}

/**
 * Puts a backup into a data folder that cannot be opened because it is damaged; see `db/backup/restoreFolder.ts`.
 * @param backupKey opens one that was made on another PC
 * @throws AppFailure when the backup cannot be used, the folder still opens, or its own key is missing; then nothing has changed
 */
export async function restoreDamagedFolder(
  environment: Clerk & Pick<OfficeEnvironment, 'dataFolder' | 'protection'>,
  path: string,
  backupKey: StoreKey | null = null,
): Promise<BackupRestored> {
  const { dataFolder, clock, protection } = environment;
  requireOwnKey(dataFolder, protection);
  const stamp = stampOf(clock());
  const mark = restoredBy(environment);
  const { info, ...put } = await restoreFolder(dataFolder, path, stamp, mark, { ...protection, backupKey });
  const { units, reports, missingFiles, isPlainNow } = put;
  return {
    restored: path,
    madeAt: info?.madeAt ?? null,
    safetyBackup: null,
    carriedNumbers: 0,
    returnedDestructions: 0,
    returnedCorrections: 0,
    isDoneAgain: false,
    missingFiles,
    isPlainNow,
    units,
    reports,
  };
}

/** A folder with a password gets nothing plain, also where none of its files tells any more that it was sealed. */
function requireOwnKey(dataFolder: string, protection: OfficeEnvironment['protection']): void {
  const { file, fault } = readKeyFolder(dataFolder);
  const hasPassword = file !== null || fault !== null;
  if (hasPassword && (protection?.key ?? null) === null) throw new AppFailure('locked', vaultText.locked);
}

interface Again {
  readonly environment: Destroyer;
  readonly doesAgain: boolean | undefined;
}

/**
 * The log of the restored data ends where the backup was made; this entry says what came next.
 * @param again left out: nobody can be asked
 */
function restoredBy(clerk: Clerk, again?: Again): MarkRestored {
  return async (db, info, present) => {
    const subject = subjects.office(findOffice(db)?.name ?? '');
    recordChanges(db, clerk, [dataRestored(subject, info?.madeAt ?? null, present === null)]);
    if (present === null) return NOTHING_CARRIED;
    const numbers = carryNumbersOver(db, present, clerk);
    if (!isOfOneHistory(db, present)) return { ...NOTHING_CARRIED, numbers };
    const since = doneSince(db, present);
    const [destructions, corrections] = [since.destructions.length, since.corrections.length];
    const isAny = destructions + corrections > 0;
    if (isAny && again !== undefined && again.doesAgain === undefined)
      throw new AppFailure('conflict', destructionText.sayWhetherAgain(destructions, corrections));
    carryRecords(db, present, since.destructions, clerk);
    const isDoneAgain = isAny && again?.doesAgain === true;
    if (isDoneAgain) await doAgain(db, present, since, again.environment);
    return { numbers, destructions, corrections, isDoneAgain };
  };
}

/** A copy that no later destruction reaches: noted, so that the clerk is told to fetch it back. */
function carriedAway(db: ReadDb, { name, path }: BackupEntry): readonly NotedAccess[] {
  const persons = countAllPersons(db);
  if (persons === 0) return [];
  return [
    { action: 'exportFull', subjectId: name, subjectLabel: destructionText.backupCopy(path), reason: null, persons },
  ];
}
