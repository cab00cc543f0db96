import type { ShellHandlers } from '../ipc/contract';
import { beginFirstLoad, endFirstLoad, hasTrial, makeTrialFolder, removeTrialFolder } from '../trial/trialFolder';
import type { CoreClient } from './coreClient';
import type { OpenPlace } from './openPlace';

export interface TrialDesk {
  readonly core: Pick<CoreClient, 'call' | 'close' | 'end' | 'start'>;
  readonly place: OpenPlace;
  /** The page begins anew: what it holds of the store before is gone. */
  begin(): void;
}

/** As long as leaving the program may wait for the store. */
const CLOSE_LIMIT_MS = 15_000;

type TrialHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `trial.${string}`>>;

/** Samples are tried in a store of their own. A start always opens the office's own data: its deadlines come first. */
export function trialHandlers({ core, place, begin }: TrialDesk): TrialHandlers {
  const state = () => ({ isOpen: place.isTrial, exists: hasTrial(place.own) });
  return {
    'trial.state': state,
    'trial.open': ({ sampleId }) =>
      place.inTurn(async () => {
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
      place.inTurn(async () => {
        if (place.isTrial) await switchTo(core, place, false);
        begin();
        return state();
      }),
    'trial.remove': () =>
      place.inTurn(async () => {
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
