import { AppFailure } from '../domain/failure';
import type { Channel, ShellHandlers } from '../ipc/contract';
import { ACCESS } from '../ipc/roles';
import { trialText } from '../text/trialText';
import {
  beginFirstLoad,
  endFirstLoad,
  hasTrial,
  makeTrialFolder,
  removeTrialFolder,
  trialFolderOf,
} from '../trial/trialFolder';
import type { CoreClient } from './coreClient';

/** Which of the two stores the core has open: the office's own, or the one where samples are tried. */
export class OpenPlace {
  isTrial = false;
  /** 'leaving': the page on the glass still is of the store before; 'reloading': its successor is on its way. */
  private change: 'leaving' | 'reloading' | null = null;

  constructor(readonly own: string) {}

  leave(): void {
    this.change = 'leaving';
  }

  /** The other store did not open: the page goes on with its own. */
  stay(): void {
    this.change = null;
  }

  /** The page is about to begin anew. */
  reloading(): void {
    if (this.change !== null) this.change = 'reloading';
  }

  /** A page has come that knows of no other store than the one that is open. */
  arrived(): void {
    if (this.change === 'reloading') this.change = null;
  }

  /**
   * What a page was told of one store, it may not write into another: neither what is typed, nor what Ctrl+Z takes back.
   * @throws AppFailure `conflict` while the page on the glass is of the store that was open before
   */
  requireOwnPage(channel: Channel): void {
    if (this.change === null || ACCESS[channel] === 'look' || channel.startsWith('trial.')) return;
    throw new AppFailure('conflict', trialText.changing);
  }

  get folder(): string {
    return this.isTrial ? trialFolderOf(this.own) : this.own;
  }
}

export interface TrialDesk {
  readonly core: Pick<CoreClient, 'call' | 'close' | 'end' | 'start'>;
  readonly place: OpenPlace;
  /** What the window holds of the store before is gone. */
  reload(): void;
}

/** As long as leaving the program may wait for the store. */
const CLOSE_LIMIT_MS = 15_000;

type TrialHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `trial.${string}`>>;

/** Samples are tried in a store of their own. A start always opens the office's own data: its deadlines come first. */
export function trialHandlers({ core, place, reload }: TrialDesk): TrialHandlers {
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two clicks are not two stores open at once. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const begin = () => {
    place.reloading();
    reload();
  };
  const state = () => ({ isOpen: place.isTrial, exists: hasTrial(place.own) });
  return {
    'trial.state': state,
    'trial.open': ({ sampleId }) =>
      inTurn(async () => {
        const isFirst = !place.isTrial && sampleId !== null && beginFirstLoad(place.own);
        if (!place.isTrial) {
          makeTrialFolder(place.own);
          await switchTo(core, place, true);
        }
        try {
          if (sampleId !== null) await core.call('samples.load', { sampleId });
          endFirstLoad(place.own);
        } catch (error) {
          if (isFirst) await dropEmpty(core, place);
          throw error;
        } finally {
          begin();
        }
        return state();
      }),
    'trial.leave': () =>
      inTurn(async () => {
        if (place.isTrial) await switchTo(core, place, false);
        begin();
        return state();
      }),
    'trial.remove': () =>
      inTurn(async () => {
        const wasOpen = place.isTrial;
        if (wasOpen) await switchTo(core, place, false);
        if (wasOpen) begin();
        removeTrialFolder(place.own);
        return state();
      }),
  };
}

/** A trial whose first sample did not come in has nothing to try: the own data are opened again. */
async function dropEmpty(core: TrialDesk['core'], place: OpenPlace): Promise<void> {
  await switchTo(core, place, false);
  removeTrialFolder(place.own);
}

/** The store before is closed whole before the other is opened; one that does not open leaves things as they were. */
async function switchTo(core: TrialDesk['core'], place: OpenPlace, isTrial: boolean): Promise<void> {
  place.leave();
  try {
    await core.close(CLOSE_LIMIT_MS);
  } catch (error) {
    await core.end(); // whatever it was at; what was told is in the journal
    await core.start();
    place.stay();
    throw error;
  }
  await core.end();
  place.isTrial = isTrial;
  try {
    await core.start();
  } catch (error) {
    place.isTrial = !isTrial;
    await core.start();
    place.stay();
    throw error;
  }
}
