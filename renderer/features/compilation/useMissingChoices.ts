import { useState } from 'react';
import type { CompiledIndicator } from '../../../electron/domain/compilation';
import type { ChoiceEntry } from '../../../electron/domain/summary/missingChoice';
import { type Mutation, useMutation } from '../../lib/useMutation';
import { NOTHING_PICKED, type Picked, type PickedByPlace, placeKey } from './missingModel';

/** Choices picked on screen and the last ones saved. */
export interface MissingChoices {
  readonly picked: PickedByPlace;
  readonly save: Mutation<'choices.save'>;
  /** What was saved last, and can be taken back. */
  readonly canUndo: boolean;
  readonly pick: (indicator: CompiledIndicator, patch: Partial<Picked>) => void;
  readonly put: (entries: readonly ChoiceEntry[]) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Held by the screen and not by its tab, so that looking at another tab or moment loses neither picks nor the way back. */
export function useMissingChoices(directiveId: string): MissingChoices {
  const [picked, setPicked] = useState<PickedByPlace>(new Map());
  const [isUndone, setIsUndone] = useState(false);
  const save = useMutation('choices.save');
  const before = save.state.status === 'success' && save.state.value.changed > 0 ? save.state.value.before : null;
  return {
    picked,
    save,
    canUndo: before !== null && !isUndone,
    pick: (indicator, patch) =>
      setPicked((known) => {
        const key = placeKey(indicator);
        return new Map([...known, [key, { ...(known.get(key) ?? NOTHING_PICKED), ...patch }]]);
      }),
    put: async (entries) => {
      const reply = await save.run({ directiveId, entries });
      if (reply?.ok !== true) return;
      setIsUndone(false);
      setPicked((known) => without(known, entries));
    },
    undo: async () => {
      if (before === null) return;
      const reply = await save.run({ directiveId, entries: before, isUndo: true });
      if (reply?.ok === true) setIsUndone((known) => !known);
    },
  };
}

function without(known: PickedByPlace, saved: readonly ChoiceEntry[]): PickedByPlace {
  const places = new Set(saved.map(placeKey));
  return new Map([...known].map(([key, one]) => [key, places.has(key) ? { ...one, values: new Map() } : one]));
}
