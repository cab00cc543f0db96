import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Channel, Failure, Input, Output } from '../../electron/ipc/contract';
import { queryClient } from './client';
import { type QueryState, queryKey } from './queryClient';

export type Query<T> = { readonly refetch: () => void } & (
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly failure: Failure }
  /** `isRefreshing`: `data` is the answer before; the new one is on its way. */
  | { readonly status: 'success'; readonly data: T; readonly isRefreshing: boolean }
);

const PENDING: QueryState<never> = { status: 'pending' };

/**
 * The app's answer to a question, kept fresh. When the input changes the former answer stays on screen until the new one
 * is here, so nothing jumps; give the component a `key` where the old answer would mislead.
 * @param input null: not asked yet
 */
export function useQuery<C extends Channel>(channel: C, input: Input<C> | null): Query<Output<C>> {
  const key = input === null ? null : queryKey(channel, input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all there is to say about the input
  const subscribe = useCallback(
    (listener: () => void) => (input === null ? () => {} : queryClient.watch(channel, input, listener)),
    [channel, key],
  );
  const state = useSyncExternalStore<QueryState<Output<C>>>(subscribe, () =>
    input === null ? PENDING : queryClient.read(channel, input),
  );
  const [kept, setKept] = useState<Output<C> | null>(null);
  if (state.status === 'success' && state.data !== kept) setKept(state.data);
  const refetch = useCallback(() => queryClient.invalidate([channel]), [channel]);
  if (state.status === 'pending' && kept !== null)
    return { status: 'success', data: kept, isRefreshing: true, refetch };
  return { ...state, refetch };
}
