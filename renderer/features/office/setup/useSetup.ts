import { type RefObject, useEffect, useRef, useState } from 'react';
import { queryClient } from '../../../lib/client';
import { draftOf, isSame, type Office } from '../officeModel';
import {
  isHeadComplete,
  isSayable,
  isSignerComplete,
  isStepComplete,
  newEntry,
  readEntry,
  type SetupEntry,
  type Step,
  savedDraft,
  stepAfter,
} from './setupModel';
import { useSetupEntry } from './useSetupEntry';
import { type SetupSaves, useSetupSaves } from './useSetupSaves';

/** Where typing goes on in each step. */
const FIRST_FIELD: Readonly<Record<Step, string>> = {
  place: '[data-testid="setup-search"]',
  head: '[data-testid="office-issuerLines"]',
  signer: '[data-testid="signatory-name-1"]',
  units: '[data-testid="setup-all-units"], [data-testid="setup-unit-names"]',
  done: '[data-testid="setup-write"]',
};
const LOOKED_FOR_EVERY_MS = 30;

export interface Setup {
  readonly entry: SetupEntry;
  readonly isChecked: boolean;
  /** Head and signer are there: the set-up is over when it is left. */
  readonly isWhole: boolean;
  readonly saves: SetupSaves;
  readonly body: RefObject<HTMLDivElement | null>;
  change(entry: SetupEntry): void;
  goTo(step: Step): void;
  /** Saves what the step is about and goes on; says what is missing where that is not possible. */
  next(): Promise<void>;
  /** @param isFinished nothing of it is kept any more; false: it is put off */
  leave(isFinished: boolean, then: () => void): Promise<void>;
}

/** @param kept what was kept of an earlier time, as `setup.get` gives it */
export function useSetup(office: Office | null, kept: string | null): Setup {
  const [entry, setEntry] = useState<SetupEntry>(() => ({ ...(readEntry(kept) ?? newEntry(office)), isOpen: true }));
  const [isChecked, setIsChecked] = useState(false);
  const keeper = useSetupEntry(entry, kept);
  const saves = useSetupSaves();
  const body = useRef<HTMLDivElement>(null);
  useFirstField(body, entry.step);
  const change = (next: SetupEntry) => {
    setEntry(next);
    saves.reset();
  };
  /** Papers print what is saved: a step left by the list of steps, or backwards, is saved like one left forwards. */
  const isBehind = (step: Step) => {
    const isLeftTyped = entry.step === 'head' || entry.step === 'signer' || step === 'done' || office !== null;
    return isLeftTyped && isSayable(entry) && !(office !== null && isSame(savedDraft(entry), draftOf(office)));
  };
  const goTo = async (step: Step) => {
    setIsChecked(false);
    if (isBehind(step) && !(await saves.saveOffice(entry))) return;
    setEntry((typed) => ({ ...typed, step }));
    saves.reset();
  };
  return {
    entry,
    isChecked,
    isWhole: isHeadComplete(entry) && isSignerComplete(entry),
    saves,
    body,
    change,
    goTo: (step) => void goTo(step),
    next: async () => {
      setIsChecked(true);
      if (!isStepComplete(entry)) focusFirstWrong(body);
      else if (await saves.save(entry)) {
        setIsChecked(false);
        // communes that have been taken are ticked as known ones; they are not to be added once more
        change({ ...entry, step: stepAfter(entry.step), codes: entry.step === 'units' ? [] : entry.codes });
      }
    },
    leave: async (isFinished, then) => {
      if (isFinished) {
        keeper.end();
        await saves.forget();
      } else await keeper.putOff({ ...entry, isOpen: false });
      queryClient.invalidate(['setup.get']);
      then();
    },
  };
}

/** After the fields have been marked. */
function focusFirstWrong(body: RefObject<HTMLElement | null>): void {
  setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** A step that still asks for its lists gets the focus when its first field is there. */
function useFirstField(body: RefObject<HTMLDivElement | null>, step: Step): void {
  useEffect(() => {
    const timer = setInterval(() => {
      const found = body.current?.querySelector<HTMLElement>(FIRST_FIELD[step]);
      if (found == null) return;
      clearInterval(timer);
      found.focus();
    }, LOOKED_FOR_EVERY_MS);
    return () => clearInterval(timer);
  }, [body, step]);
}
