import type { Channel, Failure, Input, Output, Reply } from '../../electron/ipc/contract';

export type QueryState<T> =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly failure: Failure }
  | { readonly status: 'success'; readonly data: T; readonly isRefreshing: boolean };

export type Caller = <C extends Channel>(channel: C, input: Input<C>) => Promise<Reply<C>>;

/** Whether an answer is only that the page lies under a lock; settled with whether who was at work on it is back. */
export type WaitsForUnlock = <C extends Channel>(channel: C, reply: Reply<C>) => Promise<boolean> | null;

interface Entry {
  readonly channel: Channel;
  readonly input: unknown;
  readonly listeners: Set<() => void>;
  state: QueryState<unknown>;
  /** Counts fetches, so that an answer overtaken by a newer question is dropped. */
  generation: number;
  isFetching: boolean;
  isStale: boolean;
}

/** Answers nobody looks at are kept for coming back, the oldest dropped beyond this many. */
const KEPT_UNWATCHED = 16;

export function queryKey(channel: Channel, input: unknown): string {
  return `${channel} ${JSON.stringify(input)}`;
}

/**
 * Remembers answers of the app by question. A question is asked when someone starts watching it and again after
 * `invalidate`; until the new answer is here the old one stays, marked as refreshing.
 */
export class QueryClient {
  readonly #call: Caller;
  readonly #waitsForUnlock: WaitsForUnlock;
  readonly #entries = new Map<string, Entry>();

  constructor(call: Caller, waitsForUnlock: WaitsForUnlock = () => null) {
    this.#call = call;
    this.#waitsForUnlock = waitsForUnlock;
  }

  read<C extends Channel>(channel: C, input: Input<C>): QueryState<Output<C>> {
    // an entry is only ever filled with the reply to its own channel
    return this.#entry(channel, input).state as QueryState<Output<C>>;
  }

  /** @returns a function that stops watching */
  watch<C extends Channel>(channel: C, input: Input<C>, listener: () => void): () => void {
    const entry = this.#entry(channel, input);
    entry.listeners.add(listener);
    if (!entry.isFetching && (entry.isStale || entry.state.status !== 'success')) void this.#fetch(entry);
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) this.#dropOldest();
    };
  }

  /** Asks again whatever is being watched on these channels and forgets the rest. */
  invalidate(channels: Iterable<Channel> | 'all'): void {
    const affected = channels === 'all' ? null : new Set(channels);
    for (const [key, entry] of this.#entries) {
      if (affected?.has(entry.channel) === false) continue;
      entry.isStale = true;
      if (entry.listeners.size > 0) void this.#fetch(entry);
      else this.#entries.delete(key);
    }
  }

  /** Nothing of what nobody watches is kept. */
  forget(): void {
    for (const [key, entry] of this.#entries) if (entry.listeners.size === 0) this.#entries.delete(key);
  }

  #entry(channel: Channel, input: unknown): Entry {
    const key = queryKey(channel, input);
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = {
      channel,
      input,
      listeners: new Set(),
      state: { status: 'pending' },
      generation: 0,
      isFetching: false,
      isStale: true,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  async #fetch(entry: Entry): Promise<void> {
    const generation = ++entry.generation;
    entry.isFetching = true;
    entry.isStale = false;
    if (entry.state.status === 'success') this.#settle(entry, { ...entry.state, isRefreshing: true });
    else if (entry.state.status === 'error') this.#settle(entry, { status: 'pending' });
    const reply = await this.#call(entry.channel, entry.input as Input<Channel>);
    if (generation !== entry.generation) return;
    const freed = this.#waitsForUnlock(entry.channel, reply);
    if (freed !== null) return this.#fetchFreed(entry, generation, freed);
    entry.isFetching = false;
    this.#settle(
      entry,
      reply.ok
        ? { status: 'success', data: reply.value, isRefreshing: false }
        : { status: 'error', failure: reply.failure },
    );
  }

  /** What the screen says stays as it is under a lock; whatever is still watched is asked again after it. */
  async #fetchFreed(entry: Entry, generation: number, freed: Promise<boolean>): Promise<void> {
    const isSame = await freed;
    if (generation !== entry.generation) return;
    entry.isFetching = false;
    entry.isStale = true;
    if (isSame && entry.listeners.size > 0) return this.#fetch(entry);
  }

  #settle(entry: Entry, state: QueryState<unknown>): void {
    entry.state = state;
    for (const listener of entry.listeners) listener();
  }

  #dropOldest(): void {
    const unwatched = [...this.#entries].filter(([, entry]) => entry.listeners.size === 0);
    for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - KEPT_UNWATCHED))) this.#entries.delete(key);
  }
}
