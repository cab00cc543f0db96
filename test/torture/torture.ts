import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstTables } from '../../electron/db/migrations/0010-firstTables';
import { openStore } from '../../electron/db/store';
import { saveGroup } from '../../electron/db/units';
import { randomFrom } from '../support/randomFrom';
import { checkAfterKill } from './checkAfterKill';
import { protectionOfPlan, ROWS_PER_TRANSACTION, STAMP, type WriterPlan } from './plan';
import { runAndKill } from './runAndKill';

export interface TortureResult {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Rounds in which the kill came before anything was acknowledged: first start, opening, replay, migration. */
  readonly killedBeforeFirst: number;
  /** Rounds by what the killed process was doing. */
  readonly byWork: Readonly<Record<string, number>>;
  /** How often each sentence was said at the next opening. */
  readonly notices: Readonly<Record<string, number>>;
}

export interface TortureOptions {
  /** Path of the bundled `writer.ts`. */
  readonly writer: string;
  readonly rounds: number;
  /** A failing run can be repeated. */
  readonly seed: number;
  onRound?(round: number): void;
}

/** Rounds after which a new folder is begun, so that the first start is hit often. */
const ROUNDS_PER_FOLDER = 12;
const CALLS_OF_A_START = 40;
const CALLS_OF_MUCH_WORK = 260;

/**
 * Starts a real writer process again and again, kills it at random moments, and opens what it left.
 * @throws Error naming round, seed and folder when an acknowledged transaction is missing or any is there by half
 */
export async function torture({ writer, rounds, seed, onRound }: TortureOptions): Promise<TortureResult> {
  const random = randomFrom(seed);
  const parent = mkdtempSync(join(tmpdir(), 'don-doc-torture-'));
  const byWork = new Counter();
  const notices = new Counter();
  let acknowledged = 0;
  let killedBeforeFirst = 0;
  let folder = '';
  let known = -1;
  let steps = 0;
  let isSealed = false;
  for (let round = 0; round < rounds; round += 1) {
    if (round % ROUNDS_PER_FOLDER === 0) {
      folder = join(parent, String(round));
      mkdirSync(folder);
      steps = 0;
      isSealed = random() < 0.5;
      known = random() < 0.5 ? -1 : await oldFolder(folder, isSealed);
    }
    if (random() < 0.25) steps += 1;
    const plan = planOf(random, folder, steps, isSealed);
    try {
      const end = await runAndKill(writer, plan, random);
      byWork.add(
        `${plan.work}${isSealed ? ', sealed' : ''}, ${plan.killAtCall === null ? 'by the clock' : 'at a call'}`,
      );
      if (end.acknowledged === null) killedBeforeFirst += 1;
      acknowledged += end.writes;
      const found = await checkAfterKill(plan, known, end);
      for (const notice of found.notices) notices.add(notice.replace(parent, '…').replace(/\d+/g, '#'));
      known = found.last;
    } catch (error) {
      throw new Error(`round ${round}, seed ${seed}, ${JSON.stringify(plan)}`, { cause: error });
    }
    onRound?.(round + 1);
  }
  rmSync(parent, { recursive: true, force: true });
  return { rounds, acknowledged, killedBeforeFirst, byWork: byWork.counts, notices: notices.counts };
}

class Counter {
  readonly counts: Record<string, number> = {};
  add(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

/** A folder of the first version with two transactions in it. @returns number of the last one */
async function oldFolder(folder: string, isSealed: boolean): Promise<number> {
  const protection = protectionOfPlan({ aim: null, isSealed });
  const store = await openStore(folder, STAMP, { ...protection, migrations: [firstTables] });
  for (let number = 0; number < 2; number += 1)
    await store.write((db) => {
      for (let row = 0; row < ROWS_PER_TRANSACTION; row += 1)
        saveGroup(db, { id: `${number}/${row}`, name: `${number}` });
    });
  await store.close();
  return 1;
}

function planOf(random: () => number, folder: string, steps: number, isSealed: boolean): WriterPlan {
  const chosen = pick(random, ['write', 'write', 'cycle', 'backup', 'restore'] as const);
  // restoring knows the app's own versions only
  const work = chosen === 'restore' && steps > 0 ? 'backup' : chosen;
  const foldAtBytes = pick(random, [1, 4096, 65_536]);
  const most = random() < 0.3 ? CALLS_OF_A_START : CALLS_OF_MUCH_WORK;
  const killAtCall = random() < 0.6 ? 1 + Math.floor(random() * most) : null;
  const killMoment = random() < 0.5 ? 'within' : 'after';
  return { folder, work, foldAtBytes, steps, killAtCall, killMoment, isSealed, aim: null };
}

function pick<T>(random: () => number, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
