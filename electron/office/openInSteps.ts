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
  readonly first: FirstAnswers;
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
    known ??= import('./openOffice').then(async ({ officeOn }) =>
      keepingFirst(await officeOn(store, environment), store, environment),
    );
    return known;
  };
  setTimeout(() => void whole().catch(() => {}), WHOLE_AFTER_MS); // who asks for it is told what is wrong
  const first = firstAnswers(store, environment, () => backupTroubles(environment.dataFolder));
  void askAhead(first, environment.clock);
  return { first, whole };
}

/** An office that leaves behind what the next start shows first. */
function keepingFirst(core: Core, store: Store, environment: OfficeEnvironment): Core {
  if (environment.isReadingOnly === true) return core;
  return {
    ...core,
    'core.close': async (input) => {
      const kept = keptOf(store, environment);
      const closed = await core['core.close'](input);
      if (kept !== null) writeKept(environment.dataFolder, kept);
      return closed;
    },
  };
}

/** null: the next start takes longer. */
function keptOf(store: Store, environment: OfficeEnvironment): Kept | null {
  try {
    return rowsOfFirst(store, environment);
  } catch {
    return null;
  }
}
