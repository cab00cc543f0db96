import type { Channel, Input, Output } from '../../../electron/ipc/contract';

export type UpperChannel = Extract<Channel, `upperTemplates.${string}`>;

function notHere(): never {
  throw new Error('forms of the level above are looked at in the real app');
}

/** A directive without Excel forms of the level above. */
export function upperAnswers(): { readonly [C in UpperChannel]: (input: Input<C>) => Output<C> } {
  return {
    'upperTemplates.list': () => [],
    'upperTemplates.get': notHere,
    'upperTemplates.add': notHere,
    'upperTemplates.replaceFile': notHere,
    'upperTemplates.savePoints': notHere,
    'upperTemplates.matchRows': () => [],
    'upperTemplates.versions': () => [],
    'upperTemplates.useVersion': notHere,
    'upperTemplates.rename': notHere,
    'upperTemplates.remove': () => ({}),
    'upperTemplates.restore': notHere,
    'upperTemplates.preview': notHere,
    'upperTemplates.save': () => null,
  };
}
