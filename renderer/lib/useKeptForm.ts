import { useState } from 'react';
import { type FormDraft, useFormDraft } from './useFormDraft';

export interface KeptForm<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** Something stands in the form that is not saved. */
  readonly isChanged: boolean;
  /** What was half typed when the app was last seen; see `ui/FormDraftNotice`. */
  readonly draft: FormDraft<T>;
  readonly resume: (typed: T) => void;
  /** Key of the boxes that keep their text as typed, of days and hours: they are drawn anew when a draft is resumed. */
  readonly round: number;
  /** It is saved and stays open: what stands there now is what it begins with. @param next what stands there then */
  readonly saved: (next?: T) => void;
}

/**
 * The fields of a form, kept in the data folder from the first letter until they are saved or the form is closed.
 * @param place names the form and whom it is about
 * @param first what the form begins with
 * @param isFollowing while nothing is typed it shows what is stored, whoever changes that: an undo, another part of the window
 */
export function useKeptForm<T extends object>(place: string, first: T, isFollowing = false): KeptForm<T> {
  const [begun, setBegun] = useState(first);
  const [value, setValue] = useState(first);
  const [round, setRound] = useState(0);
  const isChanged = JSON.stringify(value) !== JSON.stringify(begun);
  const [seen, setSeen] = useState(first); // what is stored as this form last saw it: what it has saved comes back a moment later
  if (isFollowing && JSON.stringify(first) !== JSON.stringify(seen)) {
    setSeen(first);
    if (!isChanged) {
      setBegun(first);
      setValue(first);
    }
  }
  const draft = useFormDraft(place, isChanged ? value : null, first);
  return {
    value,
    change: (part) => setValue((before) => ({ ...before, ...part })),
    isChanged,
    draft,
    resume: (typed) => {
      setValue(typed);
      setRound(round + 1);
    },
    round,
    saved: (next = value) => {
      setBegun(next);
      setValue(next);
    },
  };
}
