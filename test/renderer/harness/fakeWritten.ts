import type { Api, Channel } from '../../../electron/ipc/contract';

export type WrittenChannel = Extract<Channel, `written.${string}`>;

function notHere(): never {
  throw new Error('papers are typed in the real app');
}

/** An office in which nothing is being typed. */
export function writtenAnswers(): { readonly [C in WrittenChannel]: Api[C] } {
  return {
    'written.kinds': () => ({ kinds: [] }),
    'written.begin': notHere,
    'written.takeScan': notHere,
    'written.drafts': () => ({ drafts: [] }),
    'written.saveDraft': () => ({}),
    'written.remarks': () => ({ remarks: [] }),
  };
}
