import { AsyncLocalStorage } from 'node:async_hooks';
import { AppFailure } from '../domain/failure';
import type { Channel, CoreChannel, Input, Output } from '../ipc/contract';
import { ACCESS } from '../ipc/roles';
import { trialText } from '../text/trialText';
import { trialFolderOf } from '../trial/trialFolder';

/** Which of the two stores the core has open: the office's own, or the one where samples are tried. */
export class OpenPlace {
  isTrial = false;
  /** 'leaving': the page on the glass still is of the store before; 'reloading': its successor is on its way. */
  private change: 'leaving' | 'reloading' | null = null;
  /** Questions of the page of before: nobody is there to hear an answer about other data. */
  private held: (() => void)[] = [];
  /** How often other data took the place of what was open. */
  private turn = 0;
  /** The turn in which the call began that is being worked on. */
  private readonly begun = new AsyncLocalStorage<number>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly own: string) {}

  /** One change at a time: two clicks, or a click and a password, are not two stores open at once. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  leave(): void {
    this.change = 'leaving';
    this.replaced();
  }

  /** Another person has come while samples are open: the page's store is left for the office's own. */
  comeHome(): void {
    if (!this.isTrial) return;
    this.leave();
    this.isTrial = false;
  }

  /** The page on the glass has to begin anew before it can change anything. */
  get isLeft(): boolean {
    return this.change === 'leaving';
  }

  /** The other store did not open: the page goes on with its own. */
  stay(): void {
    this.change = null;
    for (const goOn of this.held.splice(0)) goOn();
  }

  /** The page is about to begin anew. */
  reloading(): void {
    if (this.change !== null) this.change = 'reloading';
  }

  /** A page has come that knows of no other store than the one that is open. */
  arrived(): void {
    if (this.change !== 'reloading') return;
    this.change = null;
    this.held = []; // who asked is gone
  }

  /** Other data are open from now on; what was begun on those before may not go on with these. */
  replaced(): void {
    this.turn += 1;
  }

  /**
   * What a page was told of one store, it may not write into another: neither what is typed, nor what Ctrl+Z takes back.
   * @throws AppFailure `conflict` while the page on the glass is of the store that was open before
   */
  requireOwnPage(channel: Channel): void {
    if (this.change === null || ACCESS[channel] === 'look' || channel.startsWith('trial.')) return;
    throw new AppFailure('conflict', trialText.changing);
  }

  /**
   * Works a call off, so that all it asks of the core is asked of the data it began with. A question of the page of before
   * waits for what becomes of the change: with its page it goes, or it is answered from the page's own store after all.
   */
  async within<T>(channel: Channel, work: () => T | Promise<T>): Promise<T> {
    if (channel.startsWith('trial.') || channel.startsWith('vault.')) return work();
    if (this.change !== null && ACCESS[channel] === 'look') await new Promise<void>((goOn) => this.held.push(goOn));
    return this.begun.run(this.turn, work);
  }

  /** @throws AppFailure `conflict` when the call that asks began on other data, as a long one does that makes many files */
  requireSameData(): void {
    const begun = this.begun.getStore();
    if (begun !== undefined && begun !== this.turn) throw new AppFailure('conflict', trialText.changing);
  }

  get folder(): string {
    return this.isTrial ? trialFolderOf(this.own) : this.own;
  }
}

type CallCore = (channel: CoreChannel, input: Input<CoreChannel>) => Promise<Output<CoreChannel>>;

/** The window's line to the core, on which a backup that took the place of the data ends what was begun on those before. */
export function untilReplaced(place: OpenPlace, callCore: CallCore): CallCore {
  return async (channel, input) => {
    const answer = await callCore(channel, input);
    if (channel === 'backups.restore') place.replaced();
    return answer;
  };
}
