import type { Channel } from '../../../electron/ipc/contract';
import { call } from '../api';
import { FORMS } from '../formPlaces';
import { allTakeBacks, keepThrough, putBelow, type TakeBack, takeBacksKept } from './takeBacks';
import type { Step } from './undoing';
import { changeOf } from './withWayBack';

/**
 * The changes that can be taken back, kept in the store they were made to, so that another language or a new start does
 * not take them away. With them stands the newest line of the log: where it is another one, something was changed
 * elsewhere since (another program, a restored backup), and none of them is offered.
 */
const PLACE = `${FORMS}takeBacks`;
/** Long texts are steps of their own: no more than this is written at each change. */
const MOST_LETTERS = 400_000;

interface Kept {
  readonly newest: number;
  /** Who made them; "": nobody has a password here. */
  readonly userId: string;
  readonly changes: readonly {
    readonly channel: Channel;
    readonly isLarge: boolean;
    readonly isRedo: boolean;
    readonly steps: readonly Step[];
  }[];
}

let onDisk: string | null = null;
let written: Promise<void> = Promise.resolve();

/** From now on a change is done when the way back from it is kept. @returns what stops it */
export function keepTakeBacks(userId: string): () => void {
  keepThrough(() => {
    written = written.then(() => write(userId));
    return written;
  });
  void takeBacksKept(); // of what was changed before
  return () => keepThrough(async () => undefined);
}

/** For a page that is about to go: resolves when all of them are on the disk. */
export async function takeBacksWritten(): Promise<void> {
  await written;
}

async function write(userId: string): Promise<void> {
  const changes = shortened(allTakeBacks());
  const newest = changes.length === 0 ? null : await newestLine();
  if (changes.length > 0 && newest === null) return; // locked meanwhile: what is kept stays as it is
  const kept: Kept | null = newest === null ? null : { newest, userId, changes };
  const draft = kept && JSON.stringify(kept);
  if (draft === onDisk) return;
  const reply = await call('written.saveDraft', { place: PLACE, draft });
  if (reply.ok) onDisk = draft;
}

/** The newest that fit, oldest first. */
function shortened(changes: readonly TakeBack[]): Kept['changes'] {
  let left = MOST_LETTERS;
  const newestFirst: Kept['changes'][number][] = [];
  for (const { channel, isLarge, isRedo, steps } of changes.toReversed()) {
    left -= JSON.stringify(steps).length;
    if (left < 0) break;
    newestFirst.push({ channel, isLarge, isRedo, steps });
  }
  return newestFirst.reverse();
}

/** Offers what was kept, if nothing else has changed the data since. */
export async function offerKeptTakeBacks(userId: string): Promise<void> {
  const drafts = await call('written.drafts', {});
  const draft = drafts.ok ? drafts.value.drafts.find(({ place }) => place === PLACE)?.draft : undefined;
  if (draft === undefined) return;
  const kept = JSON.parse(draft) as Kept; // written by `write`; each step is parsed anew when it is called
  if (kept.userId !== userId || kept.newest !== (await newestLine())) return;
  onDisk = draft;
  if (allTakeBacks().length === 0) putBelow(kept.changes.map(changeOf));
}

async function newestLine(): Promise<number | null> {
  const log = await call('history.list', { limit: 1 });
  return log.ok ? (log.value.entries[0]?.sequence ?? 0) : null;
}
