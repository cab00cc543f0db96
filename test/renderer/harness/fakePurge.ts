import type { Channel, Input, Output } from '../../../electron/ipc/contract';

export type PurgeChannel = Extract<
  Channel,
  `retention.${string}` | `destruction.${string}` | `people.${string}` | `personRequests.${string}`
>;

function notHere(): never {
  throw new Error('lists of people are destroyed in the real app only');
}

/** An office that keeps no list of people. */
export function purgeAnswers(): { readonly [C in PurgeChannel]: (input: Input<C>) => Output<C> } {
  return {
    'personRequests.due': () => ({ expired: 0, soon: 0, requests: [] }),
    'personRequests.list': () => [],
    'people.print': notHere,
    'people.correct': notHere,
    'people.undoCorrection': notHere,
    'personRequests.add': notHere,
    'personRequests.reply': notHere,
    'personRequests.extend': notHere,
    'personRequests.end': notHere,
    'personRequests.export': () => null,
    'personRequests.print': notHere,
    'people.find': () => ({ rows: [], fields: [], mentions: [], untold: null }),
    'people.destroy': notHere,
    'people.export': () => null,
    'retention.list': () => ({ lists: [], defaultDays: 90, defaultSource: '' }),
    'retention.set': () => ({}),
    'retention.hold': () => ({}),
    'destruction.preview': notHere,
    'destruction.purge': notHere,
    'destruction.paper': notHere,
    'destruction.list': () => [],
  };
}
