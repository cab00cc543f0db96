import { useCallback, useRef, useState } from 'react';
import type { Channel, Failure, Input, Output, Reply } from '../../electron/ipc/contract';
import { affectedBy, affectedByFailed } from './affects';
import { queryClient } from './client';
import { callWithWayBack } from './takeBack/withWayBack';
import { beginWork, isWork } from './underWay';

type MutationState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly failure: Failure }
  | { readonly status: 'success'; readonly value: T };

export interface Mutation<C extends Channel> {
  readonly state: MutationState<Output<C>>;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  /** @returns null when the same change is still under way: a second click is not a second change */
  readonly run: (input: Input<C>) => Promise<Reply<C> | null>;
  readonly reset: () => void;
}

/** One change of data; the questions it affects are asked again before the screen says it is done. */
export function useMutation<C extends Channel>(channel: C): Mutation<C> {
  const [state, setState] = useState<MutationState<Output<C>>>({ status: 'idle' });
  const isBusy = useRef(false);
  const run = useCallback(
    async (input: Input<C>) => {
      if (isBusy.current) return null;
      isBusy.current = true;
      setState({ status: 'pending' });
      const endWork = isWork(channel) ? beginWork() : null;
      const reply = await callWithWayBack(channel, input);
      isBusy.current = false;
      queryClient.invalidate((reply.ok ? affectedBy : affectedByFailed)[channel] ?? []);
      setState(reply.ok ? { status: 'success', value: reply.value } : { status: 'error', failure: reply.failure });
      endWork?.();
      return reply;
    },
    [channel],
  );
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  const failure = state.status === 'error' ? state.failure : null;
  return { state, isPending: state.status === 'pending', failure, run, reset };
}
