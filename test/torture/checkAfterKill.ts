import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readAttachment } from '../../electron/db/attachmentStore';
import { type ProtectionOptions, protectionBy } from '../../electron/db/cipher/protection';
import { formOf, readSealable } from '../../electron/db/cipher/sealedFile';
import type { ReadDb } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { versionOf } from '../../electron/db/migrate';
import { problemsOf } from '../../electron/db/problemsOf';
import { openStore } from '../../electron/db/store';
import { backupMessages } from '../../electron/text/backupMessages';
import { storeMessages } from '../../electron/text/storeMessages';
import {
  isTurningOver,
  migrationsWith,
  protectionOfPlan,
  ROWS_PER_TRANSACTION,
  STAMP,
  TORTURE_KEY,
  TORTURE_SCAN,
  type WriterPlan,
} from './plan';
import type { KilledWriter } from './runAndKill';

export interface FoundAfterKill {
  /** Number of the last transaction that is there. */
  readonly last: number;
  readonly notices: readonly string[];
}

/**
 * Opens what a killed writer left.
 * @param before number of the last transaction that was there when the writer began
 * @throws Error saying what is lost or there by half
 */
export async function checkAfterKill(plan: WriterPlan, before: number, end: KilledWriter): Promise<FoundAfterKill> {
  const found = await checkOpened(plan, before, end, protectionOfPlan(plan));
  if (!isTurningOver(plan)) return found;
  const key = plan.aim === 'sealOn' ? TORTURE_KEY : null;
  if (!end.isOver) await finishTurningOver(plan, key);
  requireForm(plan.folder, key);
  return checkOpened(plan, before, end, { key });
}

async function finishTurningOver(plan: WriterPlan, key: typeof TORTURE_KEY | null): Promise<void> {
  const store = await openStore(plan.folder, STAMP, {
    ...protectionOfPlan(plan),
    migrations: migrationsWith(plan.steps),
  });
  try {
    const { notDone } = await store.rekey(key);
    require(notDone.length === 0, `not turned over: ${notDone.join(', ')}`);
  } finally {
    await store.close();
  }
}

/** Every file of the data, sealed or plain as they now are to be. */
function requireForm(folder: string, key: typeof TORTURE_KEY | null): void {
  const wanted = key === null ? 'plain' : 'ours';
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(json|txt|lock)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const strange = paths.filter((path) => formOf(path, protectionBy({ key: TORTURE_KEY })) !== wanted);
  require(strange.length === 0, `not ${wanted}: ${strange.join(', ')}`);
}

async function checkOpened(
  plan: WriterPlan,
  before: number,
  end: KilledWriter,
  options: ProtectionOptions,
): Promise<FoundAfterKill> {
  const migrations = migrationsWith(plan.steps);
  const store = await openStore(plan.folder, STAMP, { ...options, migrations });
  try {
    if (isTurningOver(plan)) require(readAttachment(plan.folder, hashOf(TORTURE_SCAN)) !== null, 'a scan is lost');
    const { problems } = store.verify();
    require(problems.length === 0, problems.join('; '));
    require(store.schemaVersion === versionOf(migrations), `version ${store.schemaVersion}`);
    const strange = store.notices.filter((notice) => !isOfAKill(notice));
    require(strange.length === 0, `no disk was damaged, yet: ${strange.join(' ')}`);
    const last = lastWholeTransaction(store.read);
    const least = end.acknowledged ?? before;
    // the one that was on disk but not yet acknowledged may be there, and no more than that
    const isAsWritten = last === least || last === least + 1;
    const isRestored = end.restoring !== null && last === (await lastInBackup(end.restoring, options));
    require(isAsWritten || isRestored, `transactions up to ${least} were acknowledged, those up to ${last} are there`);
    await checkNewestBackup(join(plan.folder, 'sao-luu'), options);
    return { last, notices: store.notices };
  } finally {
    await store.close();
  }
}

/** A kill breaks off the last write at most. */
function isOfAKill(notice: string): boolean {
  const kept = storeMessages.keptAside('').slice(0, 20);
  const said = [storeMessages.journalTorn, backupMessages.noneToOffer, kept, 'Bản sao lưu tốt gần nhất'];
  return said.some((beginning) => notice.startsWith(beginning));
}

function require(isTrue: boolean, problem: string): void {
  if (!isTrue) throw new Error(problem);
}

/** @throws Error when one is there by half, or one in between is missing */
function lastWholeTransaction(db: ReadDb): number {
  const rows = db.all<{ id: string }>('SELECT id FROM unit_group').map(({ id }) => id);
  const numbers = new Set(rows.map((id) => Number(id.split('/')[0])));
  require(rows.length === numbers.size * ROWS_PER_TRANSACTION, 'a transaction is there by half');
  for (let number = 0; number < numbers.size; number += 1)
    require(numbers.has(number), `transaction ${number} is lost`);
  return numbers.size - 1;
}

async function lastInBackup(path: string, options: ProtectionOptions): Promise<number> {
  const database = await openDatabase(readSealable(path, { kind: 'backup' }, protectionBy(options)));
  try {
    const problems = problemsOf(database);
    require(problems.length === 0, `${path}: ${problems.join('; ')}`);
    return lastWholeTransaction(database);
  } finally {
    database.close();
  }
}

/** Every file that has the name of a backup is a whole one. */
async function checkNewestBackup(folder: string, options: ProtectionOptions): Promise<void> {
  const [newest] = backupsIn(folder);
  if (newest !== undefined) await lastInBackup(newest, options);
}

function backupsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.sqlite'))
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  } catch {
    return []; // none has been made
  }
}
