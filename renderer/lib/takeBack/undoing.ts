import type { Channel, Input, Output } from '../../../electron/ipc/contract';

/** One call of those that make a change undone. */
export type Step = { readonly [C in Channel]: { readonly channel: C; readonly input: Input<C> } }[Channel];

/** The calls that make a change undone, in their order. */
export type WayBack = Step | readonly Step[];

/** Asks what is there, before or after a change. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C> | null>;

export interface Undoing<C extends Channel, B> {
  /** What the change will overwrite, asked before it is made; null: it can then not be taken back. */
  readonly before?: (input: Input<C>, ask: Ask) => Promise<B | null>;
  /** null: nothing was changed, so there is nothing to take back; no step at all: it cannot be taken back. */
  readonly back: (input: Input<C>, output: Output<C>, before: B, ask: Ask) => WayBack | null | Promise<WayBack | null>;
  /** Takes back many people's work of a while, or what may be on paper already: asked about first. */
  readonly isLarge?: boolean;
}

export function undoing<C extends Channel, B = undefined>(_channel: C, one: Undoing<C, B>): Undoing<C, B> {
  return one;
}

/** What was there before may be nothing: that, too, is known. */
export interface Was<T> {
  readonly was: T | null;
}
