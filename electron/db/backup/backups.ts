import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type BackupContent,
  type BackupEntry,
  type BackupList,
  type BackupReason,
  type BackupRestored,
  outdatedBackups,
} from '../../domain/backup';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { backupMessages } from '../../text/backupMessages';
import { destructionText } from '../../text/destructionText';
import { restoreMessages } from '../../text/restoreMessages';
import { listAttachedFiles } from '../attachedFiles';
import { copyAttachments } from '../attachmentStore';
import { openingAlso, type Protection, takingPlain } from '../cipher/protection';
import type { StoreKey } from '../cipher/storeKey';
import { saveFailure } from '../saveFailure';
import type { Store } from '../store';
import { hasRows } from '../tableRows';
import { keepBackup, makeFolder, requireWritable } from './backupFolders';
import type { BackupInfo } from './backupInfo';
import { type BackupNotes, readNotes, writeNotes } from './backupNotes';
import { type BackupFolders, backupFolders } from './backupPlace';
import { slotsOfBackup } from './backupSeal';
import { backupTroubles } from './backupTroubles';
import { bringBackFiles } from './bringBackFiles';
import { checkedAsWritten, entryOfWritten, listBackups, lookThrough } from './listBackups';
import { loadBackup, type MarkRestored, NOTHING_CARRIED } from './loadBackup';
import { type WrittenBackup, writeBackup, writeFailure } from './writeBackup';

export interface BackupsOptions {
  readonly dataFolder: string;
  readonly appVersion: string;
  clock(): LocalTime;
  /** Remembers nothing on disk. */
  readonly isReadingOnly?: boolean;
  /** Notes in the restored data that it was restored; part of the same step. */
  readonly mark?: MarkRestored;
}

/** Vietnamese sentences about backups that were opened anew. */
export interface BackupsCheck {
  /** Of those that are no good. */
  readonly problems: readonly string[];
  /** Of those that open on another PC only. */
  readonly notLooked: readonly string[];
}

/**
 * Backups of one open store. Everything is done in turn, never two at once. What the app does by itself never throws: it
 * leaves a sentence in `troubles`, and the data is as safe as before.
 */
export class Backups {
  readonly #store: Store;
  readonly #options: BackupsOptions;
  #notes: BackupNotes;
  /** Transaction the newest backup ends with; null: not known, so there is something to back up. */
  #kept: number | null;
  #turn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(store: Store, options: BackupsOptions) {
    this.#store = store;
    this.#options = options;
    this.#notes = readNotes(options.dataFolder);
    const isAsKept = store.notices.length === 0 && this.#notes.lastSequence === store.sequence;
    this.#kept = isAsKept ? store.sequence : null;
  }

  /** Vietnamese sentences about what the last backups could not do. */
  get troubles(): readonly string[] {
    return backupTroubles(this.#options.dataFolder, this.#notes);
  }

  list(): Promise<BackupList> {
    return this.#inTurn(() => this.#list());
  }

  /** By hand, into the folder of backups. @throws AppFailure when it cannot be made */
  make(): Promise<BackupEntry> {
    return this.#inTurn(async () => entryOfWritten(await this.#keepAndTidy('manual')));
  }

  /** By hand, into any folder: a stick. @throws AppFailure when it cannot be made */
  makeIn(folder: string): Promise<BackupEntry> {
    return this.#inTurn(async () => {
      makeFolder(folder);
      const made = await writeBackup(folder, this.#store.toBytes(), this.#info('manual'), this.#store.protection);
      this.#takeAlong(folder);
      return entryOfWritten(made);
    });
  }

  /** Where a backup of the list lies. @throws AppFailure `notFound` */
  async pathOf(name: string): Promise<string> {
    const { backups } = await this.list();
    const chosen = backups.find((backup) => backup.name === name);
    if (chosen === undefined) throw new AppFailure('notFound', backupMessages.notFound(name));
    return chosen.path;
  }

  /**
   * Keeps the present state, then puts a backup of the list in its place.
   * @throws AppFailure `notFound`, and as `restoreFile`
   */
  async restore(name: string): Promise<BackupRestored> {
    return this.restoreFile(await this.pathOf(name));
  }

  /**
   * What a backup file holds; nothing is changed.
   * @param backupKey opens one that was made on another PC
   * @throws AppFailure when the file cannot be used
   */
  content(path: string, backupKey: StoreKey | null = null): Promise<BackupContent> {
    return this.#inTurn(async () => {
      const { info, units, reports, discard } = await loadBackup(path, this.#opening(backupKey));
      discard();
      return { madeAt: info?.madeAt ?? null, appVersion: info?.appVersion ?? null, units, reports };
    });
  }

  /**
   * Keeps the present state, then puts the content of a backup file in its place.
   * @param backupKey opens one that was made on another PC
   * @param mark notes in the restored data that it was restored; left out: as for every backup of this store
   * @throws AppFailure when the file cannot be used or the present state cannot be kept; then nothing has changed
   */
  restoreFile(
    path: string,
    backupKey: StoreKey | null = null,
    mark: MarkRestored | undefined = this.#options.mark,
  ): Promise<BackupRestored> {
    return this.#inTurn(async () => {
      const source = this.#opening(backupKey);
      const { database, info, units, reports, discard } = await loadToRestore(path, source);
      let safetyBackup: string | null = null;
      let carried = NOTHING_CARRIED;
      let missingFiles = 0;
      try {
        const { sequence } = this.#store;
        carried = (await mark?.(database, info, this.#store.read)) ?? carried;
        await this.#store.replaceWith(database, async () => {
          // what was written meanwhile is in nothing that was carried over
          if (this.#store.sequence !== sequence) throw new AppFailure('conflict', destructionText.changedMeanwhile);
          if (hasRows(this.#store.read)) safetyBackup = (await this.#keepPresent()).path;
        });
        missingFiles = this.#bringBack(path, source);
      } catch (error) {
        discard();
        throw error;
      }
      return {
        restored: path,
        madeAt: info?.madeAt ?? null,
        safetyBackup,
        carriedNumbers: carried.numbers,
        returnedDestructions: carried.destructions,
        returnedCorrections: carried.corrections,
        isDoneAgain: carried.isDoneAgain,
        missingFiles,
        isPlainNow: this.#store.protection.key === null && slotsOfBackup(path) !== null,
        units,
        reports,
      };
    });
  }

  /** @param path null: the folder inside the data folder @throws AppFailure when nothing can be written there */
  setFolder(path: string | null): Promise<BackupList> {
    return this.#inTurn(async () => {
      if (path !== null) requireWritable(path);
      const before = this.#notes;
      this.#notes = { ...before, folder: path, trouble: null };
      try {
        writeNotes(this.#options.dataFolder, this.#notes);
      } catch (error) {
        this.#notes = before;
        throw new AppFailure(
          saveFailure(error, this.#options.dataFolder).code,
          backupMessages.settingNotSaved(codeOf(error)),
        );
      }
      return this.#list();
    });
  }

  /** Folders backups and the files hung on papers lie in. */
  get folders(): readonly string[] {
    const { default: inside, chosen } = this.#folders();
    return [inside, ...(chosen === null ? [] : [chosen])];
  }

  /**
   * Makes a backup of what is here now and removes every other one of the list: they hold what was destroyed. One that
   * opens on another PC only may be somebody else's and stays.
   * @returns paths of those that are left
   * @throws AppFailure when the new one cannot be made; then none is removed
   */
  renew(): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const made = await this.#keep('manual');
      const listed = (await this.#list()).backups;
      const foreign = listed.filter(({ isElsewhere }) => isElsewhere).map(({ path }) => path);
      const names = new Set(listed.filter(({ isElsewhere }) => !isElsewhere).map(({ path }) => basename(path)));
      const paths = this.folders.flatMap((folder) => [...names].map((name) => join(folder, name))); // a name may be in both
      const own = paths.filter((path) => path !== made.path && !foreign.includes(path));
      return [...foreign, ...own.filter((path) => !isRemoved(path))];
    });
  }

  /** The first opening of a day makes a backup, once there is something to keep. @returns whether it was tried */
  async keepDaily(): Promise<boolean> {
    let isDue = false;
    await this.#byItself(async () => {
      if (this.#isClosed || !hasRows(this.#store.read)) return;
      const today = dayOf(this.#options.clock());
      const ofToday = (await this.#list()).backups.filter(({ isGood, madeAt }) => isGood && dayOf(madeAt) === today);
      const isKept = this.#kept === this.#store.sequence && ofToday.length > 0; // by hand or at exit, and nothing since
      isDue = !isKept && !ofToday.some(({ reason }) => reason === 'daily');
      if (isDue) await this.#keepAndTidy('daily');
    });
    return isDue;
  }

  /** At exit: a backup when anything has changed since the last one. Nothing comes by itself after that. */
  close(): Promise<void> {
    return this.#byItself(async () => {
      if (this.#isClosed) return;
      this.#isClosed = true;
      if (this.#kept !== this.#store.sequence && hasRows(this.#store.read)) await this.#keepAndTidy('closing');
    });
  }

  /** Opens every backup anew, whatever was known of it. */
  checkAll(): Promise<BackupsCheck> {
    return this.#inTurn(async () => {
      const problems: string[] = [];
      const notLooked: string[] = [];
      for (const { path } of (await this.#list()).backups) {
        const known = this.#notes.checked[path];
        if (known === undefined) continue;
        const found = await lookThrough({ ...known, path }, this.#options.clock(), this.#store.protection);
        this.#remember({ checked: { ...this.#notes.checked, [path]: found } });
        if (found.isElsewhere === true) notLooked.push(backupMessages.notLooked(basename(path)));
        else if (found.problem !== null) problems.push(found.problem);
      }
      return { problems, notLooked };
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Nobody waits for it, so what goes wrong is remembered as a sentence. */
  #byItself(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await work();
      } catch (error) {
        this.#remember({ trouble: writeFailure(this.#folders().folder, error).message });
      }
    });
  }

  #opening(backupKey: StoreKey | null): Protection {
    const { protection } = this.#store;
    return backupKey === null ? protection : openingAlso(protection, backupKey);
  }

  #folders(): BackupFolders {
    return backupFolders(this.#options.dataFolder, this.#notes.folder);
  }

  #info(reason: BackupReason): BackupInfo {
    const { clock, appVersion } = this.#options;
    return { madeAt: clock(), reason, appVersion, sequence: this.#store.sequence };
  }

  async #list(): Promise<BackupList> {
    const folders = this.#folders();
    const { entries, checked } = await listBackups(
      folders,
      this.#notes.checked,
      this.#options.clock(),
      this.#store.protection,
    );
    this.#remember({ checked });
    const { folder, chosen, isChosenGone } = folders;
    return { folder, chosenFolder: chosen, isChosenGone, backups: entries, troubles: this.troubles };
  }

  async #keep(reason: BackupReason): Promise<WrittenBackup> {
    const info = this.#info(reason);
    const { backup, trouble } = await keepBackup(
      this.#folders(),
      () => this.#store.toBytes(),
      info,
      this.#store.protection,
    );
    if (dirname(backup.path) !== this.#folders().default) this.#takeAlong(dirname(backup.path));
    this.#kept = info.sequence;
    const checked = { ...this.#notes.checked, [backup.path]: checkedAsWritten(backup) };
    this.#remember({ lastSequence: info.sequence, trouble, checked });
    return backup;
  }

  /** Files hung on papers go beside a backup that lies elsewhere; inside the data folder they are at hand already. */
  #takeAlong(folder: string): void {
    try {
      const { protection, read } = this.#store;
      copyAttachments(this.#options.dataFolder, folder, listAttachedFiles(read), protection, protection);
    } catch (error) {
      throw writeFailure(folder, error);
    }
  }

  /** What is not there then is named by `verify`, file by file. */
  #bringBack(path: string, source: Protection): number {
    try {
      const { protection, read } = this.#store;
      return bringBackFiles(path, this.#options.dataFolder, listAttachedFiles(read), takingPlain(source), protection);
    } catch (error) {
      throw writeFailure(this.#options.dataFolder, error);
    }
  }

  async #keepPresent(): Promise<WrittenBackup> {
    try {
      return await this.#keep('beforeRestore');
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      throw new AppFailure(error.code, restoreMessages.notKeptBefore(error.message));
    }
  }

  async #keepAndTidy(reason: BackupReason): Promise<WrittenBackup> {
    const made = await this.#keep(reason);
    await this.#removeOutdated();
    return made;
  }

  /** Only what can be read is ever removed: a file that is damaged is for the clerk to look at. */
  async #removeOutdated(): Promise<void> {
    const { backups } = await this.#list();
    const outdated = outdatedBackups(
      backups.filter(({ isGood }) => isGood),
      this.#options.clock(),
    );
    for (const { path, name } of outdated) {
      try {
        rmSync(path, { force: true });
      } catch {
        this.#remember({ trouble: backupMessages.notRemoved(name) });
      }
    }
  }

  /** What cannot be written is remembered until the app ends, which is as good: the file only saves work. */
  #remember(change: Partial<BackupNotes>): void {
    const before = this.#notes;
    this.#notes = { ...before, ...change };
    if (this.#options.isReadingOnly || isDeepStrictEqual(before, this.#notes)) return;
    try {
      writeNotes(this.#options.dataFolder, this.#notes);
    } catch {
      // the disk refuses; whatever matters of it will show in the next backup
    }
  }
}

/** @throws AppFailure that says, too, that nothing has changed */
async function loadToRestore(path: string, protection: Protection): ReturnType<typeof loadBackup> {
  try {
    return await loadBackup(path, protection);
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    throw new AppFailure(error.code, restoreMessages.nothingRestored(error.message));
  }
}

function isRemoved(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
