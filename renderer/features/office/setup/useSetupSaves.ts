import { useState } from 'react';
import type { Failure } from '../../../../electron/ipc/contract';
import { useMutation } from '../../../lib/useMutation';
import { strings } from '../../../text/vi';
import { officeOf } from '../officeModel';
import { type SetupEntry, savedDraft, unitLinesOf } from './setupModel';
import { type TakenUnits, takenUnits } from './takenUnits';

const { groups } = strings.setup.units;

export interface SetupSaves {
  /** Takes over what the step is about. @returns false when it could not; `failure` says why */
  save(entry: SetupEntry): Promise<boolean>;
  /** Takes over head and signer, from wherever they are left. @returns as `save` */
  saveOffice(entry: SetupEntry): Promise<boolean>;
  /** The set-up is done: nothing of it is kept any more. */
  forget(): Promise<void>;
  reset(): void;
  readonly added: TakenUnits | null;
  readonly isPending: boolean;
  readonly failure: Failure | null;
}

/** Each step is saved by itself when it is left forwards, so that whoever stops midway has what was done so far. */
export function useSetupSaves(): SetupSaves {
  const office = useMutation('office.save');
  const communes = useMutation('units.addCommunes');
  const units = useMutation('setup.addUnits');
  const entry = useMutation('setup.keep');
  const all = [office, communes, units];
  const [added, setAdded] = useState<TakenUnits | null>(null);
  const addUnits = async (whole: SetupEntry) => {
    const { codes, era } = whole;
    const { names } = unitLinesOf(whole);
    const replies = [
      codes.length === 0 ? null : await communes.run({ codes, era, groupName: groups.national }),
      names.length === 0 ? null : await units.run({ names, groupName: groups.typed }),
    ].filter((reply) => reply !== null);
    setAdded(replies.length === 0 ? null : takenUnits(replies.flatMap((reply) => (reply.ok ? [reply.value] : []))));
    return replies.every(({ ok }) => ok);
  };
  const saveOffice = async (whole: SetupEntry) => (await office.run(officeOf(savedDraft(whole))))?.ok === true;
  return {
    save: async (current) => {
      if (current.step === 'units') return addUnits(current);
      if (current.step !== 'head' && current.step !== 'signer') return true;
      return saveOffice(current);
    },
    saveOffice,
    forget: async () => {
      await entry.run({ entry: null });
    },
    reset: () => {
      for (const one of all) one.reset();
    },
    added,
    isPending: all.some(({ isPending }) => isPending),
    failure: all.map(({ failure }) => failure).find((failure) => failure !== null) ?? null,
  };
}
