import { useState } from 'react';
import type { Failure, UnitImport } from '../../../../electron/ipc/contract';
import { useMutation } from '../../../lib/useMutation';
import { strings } from '../../../text/vi';
import { officeOf } from '../officeModel';
import { namesOf, type SetupEntry, savedDraft } from './setupModel';

const { groups } = strings.setup.units;

export interface AddedUnits {
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}

export interface SetupSaves {
  /** Takes over what the step is about. @returns false when it could not; `failure` says why */
  save(entry: SetupEntry): Promise<boolean>;
  /** The set-up is done: nothing of it is kept any more. */
  forget(): Promise<void>;
  reset(): void;
  readonly added: AddedUnits | null;
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
  const [added, setAdded] = useState<AddedUnits | null>(null);
  const addUnits = async ({ codes, era, ...rest }: SetupEntry) => {
    const names = namesOf(rest);
    const replies = [
      codes.length === 0 ? null : await communes.run({ codes, era, groupName: groups.national }),
      names.length === 0 ? null : await units.run({ names, groupName: groups.typed }),
    ].filter((reply) => reply !== null);
    setAdded(replies.length === 0 ? null : sumOf(replies.flatMap((reply) => (reply.ok ? [reply.value] : []))));
    return replies.every(({ ok }) => ok);
  };
  return {
    save: async (current) => {
      if (current.step === 'units') return addUnits(current);
      if (current.step !== 'head' && current.step !== 'signer') return true;
      return (await office.run(officeOf(savedDraft(current))))?.ok === true;
    },
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

function sumOf(taken: readonly UnitImport[]): AddedUnits {
  const sum = (of: (one: UnitImport) => number) => taken.reduce((total, one) => total + of(one), 0);
  return {
    added: sum(({ added }) => added),
    known: sum(({ changed, unchanged }) => changed + unchanged),
    refused: sum(({ rejected, doubts }) => rejected.length + doubts.length),
  };
}
