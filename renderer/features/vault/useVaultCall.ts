import { useState } from 'react';
import type { Channel, Failure, Input, Reply } from '../../../electron/ipc/contract';
import { callVault } from '../../lib/vault';

export interface VaultCall {
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly run: <C extends Extract<Channel, `vault.${string}`>>(
    channel: C,
    input: Input<C>,
  ) => Promise<Reply<C> | null>;
}

/** One call about passwords at a time; its failure stays until the next. */
export function useVaultCall(): VaultCall {
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isPending,
    failure,
    run: async (channel, input) => {
      if (isPending) return null;
      setIsPending(true);
      setFailure(null);
      const reply = await callVault(channel, input);
      setIsPending(false);
      setFailure(reply.ok ? null : reply.failure);
      return reply;
    },
  };
}
