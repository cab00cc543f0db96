import { backupTroubles } from '../db/backup/backupTroubles';
import { warmEngine } from '../db/engine';
import { type Kept, writeKept } from '../db/kept/keptFile';
import type { Store } from '../db/store';
import type { Core } from '../ipc/contract';
import { askAhead } from './askAhead';
import type { OfficeEnvironment } from './environment';
import { type FirstAnswers, firstAnswers } from './firstAnswers';
import { rowsOfFirst } from './firstKept';
import { openOfficeStore } from './officeStore';

/** An open office whose first answers are there before the rest of it is read. */
export interface OfficeInSteps {
  /** Its end, too: as long as nobody has asked for the rest, nothing of that has to be ended. */
  readonly first: FirstAnswers & Pick<Core, 'core.close'>;
  /** The whole of it, read when it is first asked for. */
  whole(): Promise<Core>;
}

/** Nobody waits for it by then, and what an office does by itself begins with it. */
const WHOLE_AFTER_MS = 1_000;

/** @throws AppFailure as `openOffice` */
export async function openInSteps(environment: OfficeEnvironment): Promise<OfficeInSteps> {
  warmEngine(); // while files are looked for, read and checked
  const store = await openOfficeStore(environment);
  let known: Promise<Core> | null = null;
  const whole = () => {
    known ??= import('./openOffice').then(({ officeOn }) => officeOn(store, environment));
    return known;
  };
  const timer = setTimeout(() => void whole().catch(() => {}), WHOLE_AFTER_MS); // who asks for it is told what is wrong
  const answers = firstAnswers(store, environment, () => backupTroubles(environment.dataFolder));
  void askAhead(answers, environment.clock);
  const close = async () => {
    clearTimeout(timer);
    const kept = environment.isReadingOnly === true ? null : keptOf(store, environment);
    if (known === null) await store.close();
    else await (await known)['core.close']({});
    if (kept !== null) writeKept(environment.dataFolder, kept);
    return {};
  };
  return { first: { ...answers, 'core.close': close }, whole };
}

/** What the next start shows first; null: it takes longer. */
function keptOf(store: Store, environment: OfficeEnvironment): Kept | null {
  try {
    return rowsOfFirst(store, environment);
  } catch {
    return null;
  }
}
