import { type ChildProcess, spawn } from 'node:child_process';
import type { WriterPlan } from './plan';

/** What a killed writer had said. */
export interface KilledWriter {
  /** Number of the last acknowledged transaction; null when it acknowledged none and restored nothing. */
  readonly acknowledged: number | null;
  readonly writes: number;
  /** Path of the backup it was about to put in place when it died. */
  readonly restoring: string | null;
  /** The piece of work that was aimed at was over before the call at which it was to be killed. */
  readonly isOver: boolean;
}

/** @throws Error when the writer ended in another way than by the kill, or by having done what was aimed at */
export async function runAndKill(writer: string, plan: WriterPlan, random: () => number): Promise<KilledWriter> {
  const child = spawn(process.execPath, [writer, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const gone = new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  if (plan.killAtCall === null) await killByTheClock(child, random);
  const end = await gone;
  const isOver = plan.aim !== null && end === 0;
  if (end !== 'SIGKILL' && !isOver) throw new Error(`the writer ended by itself with ${end}`);
  return { ...understand(output.split('\n').slice(0, -1)), isOver }; // a line without its end was not printed whole
}

/** A quarter of the kills falls into opening, replaying, migrating or making the first files. */
async function killByTheClock(child: ChildProcess, random: () => number): Promise<void> {
  if (random() < 0.25) await sleep(40 + random() * 160);
  else {
    await firstLine(child);
    await sleep(random() * 60);
  }
  child.kill('SIGKILL');
}

function understand(lines: readonly string[]): Omit<KilledWriter, 'isOver'> {
  let acknowledged: number | null = null;
  let restoring: string | null = null;
  let writes = 0;
  for (const line of lines) {
    const [word = '', ...rest] = line.split(' ');
    const said = rest.join(' ');
    if (word === 'restoring') restoring = said;
    else {
      restoring = null;
      if (word === 'written') writes += 1;
      acknowledged = word === 'restored' ? Number(said) - 1 : Number(said);
    }
  }
  return { acknowledged, writes, restoring };
}

function firstLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the writer ended by itself with ${code}`)));
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
