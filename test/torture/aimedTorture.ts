import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAfterKill } from './checkAfterKill';
import type { KillMoment } from './killAtCall';
import { AIMS, type Aim, isTurningOver, type WriterPlan } from './plan';
import { runAndKill } from './runAndKill';

export interface AimedOptions {
  /** Path of the bundled `writer.ts`. */
  readonly writer: string;
  /** 1: each piece of work is killed at every one of its calls; n: at every nth, from `from` on. */
  readonly every: number;
  readonly from?: number;
  /** Only this piece of work; left out: all of them. */
  readonly aim?: string | undefined;
  onRound?(aim: Aim): void;
}

const MOMENTS: readonly KillMoment[] = ['within', 'after'];
/** More calls than any piece of work makes: a sweep that does not end is a mistake of its own. */
const MOST_CALLS = 2000;

/**
 * Kills first start, fold, migration, backup, restore and close, plain and sealed, and the turning over between the two at their calls to the file system, one after another,
 * in the middle of the call and after it, and opens what is left.
 * @returns kills by piece of work
 * @throws Error naming the plan when an acknowledged transaction is missing or any is there by half
 */
export async function aimedTorture(options: AimedOptions): Promise<Readonly<Record<Aim, number>>> {
  const parent = mkdtempSync(join(tmpdir(), 'don-doc-torture-aimed-'));
  const kills = Object.fromEntries(AIMS.map((aim) => [aim, 0])) as Record<Aim, number>; // all of AIMS are named
  for (const isSealed of [false, true])
    for (const aim of AIMS.filter((one) => options.aim === undefined || one === options.aim))
      if (!isSealed || !isTurningOver({ aim })) kills[aim] += await sweep(aim, join(parent, aim), options, isSealed);
  rmSync(parent, { recursive: true, force: true });
  return kills;
}

async function sweep(
  aim: Aim,
  parent: string,
  { writer, every, from = 1, onRound }: AimedOptions,
  isSealed: boolean,
): Promise<number> {
  let rounds = 0;
  for (let call = from; call < MOST_CALLS; call += every)
    for (const killMoment of MOMENTS) {
      const folder = join(parent, String(rounds));
      mkdirSync(folder, { recursive: true });
      const steps = aim === 'migration' ? 1 : 0;
      const isOver = await round(writer, {
        folder,
        work: 'write',
        foldAtBytes: 1,
        steps,
        killAtCall: call,
        killMoment,
        isSealed,
        aim,
      });
      rmSync(folder, { recursive: true, force: true });
      if (isOver) return rounds;
      rounds += 1;
      onRound?.(aim);
    }
  throw new Error(`${aim} never ends`);
}

/** @returns whether the work was over before the call at which it was to be killed */
async function round(writer: string, plan: WriterPlan): Promise<boolean> {
  try {
    const end = await runAndKill(writer, plan, () => 0);
    await checkAfterKill(plan, -1, end);
    return end.isOver;
  } catch (error) {
    throw new Error(JSON.stringify(plan), { cause: error });
  }
}
