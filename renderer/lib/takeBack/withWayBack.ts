import type { Channel, Failure, Input, Reply } from '../../../electron/ipc/contract';
import { affectedBy } from '../affects';
import { call } from '../api';
import { queryClient } from '../client';
import { noWayBack } from './noWayBack';
import { dropTakeBack, dropUndone, forgetTakeBacks, offerTakeBack, type TakeBack, takeBacksKept } from './takeBacks';
import type { Ask, Step, WayBack } from './undoing';
import { waysBack } from './waysBack';

/** The table's rows, as the code that goes through all of them sees them. */
interface AnyWay {
  before?(input: unknown, ask: Ask): Promise<unknown>;
  back(input: unknown, output: unknown, before: unknown, ask: Ask): WayBack | null | Promise<WayBack | null>;
  readonly isLarge?: boolean;
}

const WAYS: Partial<Readonly<Record<Channel, AnyWay>>> = waysBack as Partial<Record<Channel, AnyWay>>;

const ask: Ask = async (channel, input) => {
  const reply = await call(channel, input);
  return reply.ok ? reply.value : null;
};

/**
 * Makes a change, and keeps the way back where there is one: both are on the disk before a screen says that it is saved,
 * or whoever's power fails then would find the change and no way back from it.
 */
export async function callWithWayBack<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  const reply = await change(channel, input);
  if (reply.ok) await takeBacksKept();
  return reply;
}

async function change<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
  const way = WAYS[channel];
  const before = await way?.before?.(input, ask);
  const reply = await call(channel, input);
  if (!reply.ok) return reply;
  if (affectedBy[channel] === 'all') forgetTakeBacks();
  const undone = dropUndone(channel, input);
  const steps = await stepsOf(way, { input, output: reply.value, before });
  if (steps === null) {
    // the latest, taken back by a button, is as taken back by Ctrl+Z; whoever took back an older one and then presses
    // Ctrl+Z wants that one back, and not another undone
    if (undone === 'older' || (undone === 'none' && way === undefined && isFinal(channel))) forgetTakeBacks();
  } else if (steps.length === 0)
    forgetTakeBacks(); // the latest cannot be had back
  else offerTakeBack(changeOf({ channel, isLarge: way?.isLarge ?? false, isRedo: undone !== 'none', steps }));
  return reply;
}

/** It changes data for good, or takes back by hand what was done before this window was opened. */
function isFinal(channel: Channel): boolean {
  const reason = noWayBack.get(channel);
  return reason !== undefined && reason !== 'nothing';
}

/** null: there is nothing to take back; none: it cannot be. */
async function stepsOf(
  way: AnyWay | undefined,
  { input, output, before }: { readonly input: unknown; readonly output: unknown; readonly before: unknown },
): Promise<readonly Step[] | null> {
  if (way === undefined) return null;
  if (before === null) return [];
  const back = await way.back(input, output, before, ask);
  return back === null || !('channel' in back) ? back : [back];
}

/** A change as it is offered, out of what can be written down of it. */
export function changeOf(kept: Pick<TakeBack, 'channel' | 'isLarge' | 'isRedo' | 'steps'>): TakeBack {
  const { steps } = kept;
  const made: TakeBack = {
    ...kept,
    isUndoneBy: (called, asked) => steps.some((step) => called === step.channel && holds(asked, step.input)),
    run: () => goBack(made),
  };
  return made;
}

/** Whatever stands in the way ends it: what was done by then is told by the screens anew. */
async function goBack(made: TakeBack): Promise<Failure | null> {
  dropTakeBack(made); // one that failed has been taken back elsewhere, or newer work stands on it
  // what it makes anew can be taken back again, on top of all that was done before it
  const make = made.isRedo ? change : call;
  for (const { channel, input } of made.steps) {
    const reply = await make(channel, input);
    if (!reply.ok) return reply.failure;
    queryClient.invalidate(affectedBy[channel] ?? []);
  }
  await takeBacksKept(); // those below it, which stand on other lines of the log now
  return null;
}

/** Everything of `part` is in `whole`, which may say more, as the reason of an undo. */
function holds(whole: unknown, part: object): boolean {
  const said = Object(whole) as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([key, value]) => JSON.stringify(said[key]) === JSON.stringify(value));
}
