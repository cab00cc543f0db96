import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../electron/db/store';

export interface TortureResult {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Rounds in which the kill came before anything was acknowledged: first start, opening, replay. */
  readonly killedBeforeFirst: number;
  readonly notices: readonly string[];
}

/** Rounds after which a new, empty folder is begun, so that the first start is hit often. */
const ROUNDS_PER_FOLDER = 12;

/**
 * Starts a real writer process again and again, kills it at random moments, and opens what it left.
 * @param writer path of the bundled `writer.ts`
 * @throws Error naming round and folder when an acknowledged transaction is missing or any is there by half
 */
export async function torture(writer: string, rounds: number, seed: number): Promise<TortureResult> {
  const random = randomFrom(seed);
  const parent = mkdtempSync(join(tmpdir(), 'don-doc-torture-'));
  const notices: string[] = [];
  let acknowledged = 0;
  let killedBeforeFirst = 0;
  let folder = '';
  let known = -1;
  for (let round = 0; round < rounds; round += 1) {
    if (round % ROUNDS_PER_FOLDER === 0) {
      folder = join(parent, String(round));
      mkdirSync(folder);
      known = -1;
    }
    const isEarly = random() < 0.25; // while opening, replaying or making the first files
    const last = await writeAndKill(writer, folder, random, isEarly);
    if (last === null) killedBeforeFirst += 1;
    else acknowledged += last - known;
    known = Math.max(known, last ?? known);
    known = await check(folder, known, round, notices);
  }
  rmSync(parent, { recursive: true, force: true });
  return { rounds, acknowledged, killedBeforeFirst, notices };
}

/** A small seeded generator: a failing run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** @returns number of the last acknowledged transaction; null when none was */
async function writeAndKill(
  writer: string,
  folder: string,
  random: () => number,
  isEarly: boolean,
): Promise<number | null> {
  const foldAtBytes = random() < 0.5 ? 4096 : 65_536; // so often that kills fall into folding
  const child = spawn(process.execPath, [writer, folder, String(foldAtBytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('latin1');
  });
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  if (isEarly) await sleep(40 + random() * 160);
  else {
    await firstLine(child);
    await sleep(random() * 60);
  }
  child.kill('SIGKILL');
  if ((await gone) !== 'SIGKILL') throw new Error('the writer ended by itself');
  const lines = output.split('\n').slice(0, -1); // a line without its end was not printed whole
  return lines.length === 0 ? null : Number(lines.at(-1));
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

/** @returns number of the last transaction that is there */
async function check(folder: string, acknowledged: number, round: number, notices: string[]): Promise<number> {
  const store = await openStore(folder, '20210817-1500');
  try {
    notices.push(...store.notices);
    const { ok, problems } = store.verify();
    if (!ok) throw new Error(`round ${round}, ${folder}: ${problems.join('; ')}`);
    const rows = store.read.all<{ id: string }>('SELECT id FROM unit_group').map(({ id }) => id);
    const transactions = new Set(rows.map((id) => Number(id.split('/')[0])));
    if (rows.length !== transactions.size * 3)
      throw new Error(`round ${round}, ${folder}: a transaction is there by half`);
    for (let number = 0; number <= acknowledged; number += 1)
      if (!transactions.has(number))
        throw new Error(`round ${round}, ${folder}: acknowledged transaction ${number} is lost`);
    // the one that was on disk but not yet acknowledged may be there, and no more than that
    if (transactions.size > acknowledged + 2) throw new Error(`round ${round}, ${folder}: more than was ever written`);
    return transactions.size - 1;
  } finally {
    await store.close();
  }
}
