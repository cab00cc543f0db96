import { useEffect, useState } from 'react';
import type { Output } from '../../electron/ipc/contract';
import { call } from './api';
import { queryClient } from './client';
import { draftKeeper } from './draftKeeper';
import { FORMS } from './formPlaces';
import { useQuery } from './useQuery';
import { useMayCall } from './vault';

type Kept = Output<'written.drafts'>['drafts'][number];

export interface FormDraft<T> {
  /** What was typed when the app was last seen; null: nothing, or it has been answered. */
  readonly found: { readonly savedAt: Kept['savedAt']; readonly value: T } | null;
  /** It is gone on with, or given up. */
  readonly answer: () => void;
  /** The form is saved or given up: nothing of it is kept. */
  readonly forget: () => void;
}

/**
 * Keeps what is typed into a form in the data folder until it is saved or given up, so that a crash costs a word at most.
 * @param place names the form and whom it is about
 * @param now what is typed and not saved yet; null: nothing
 * @param like a value of the form: what was kept by another version and has not its fields is not offered
 */
export function useFormDraft<T>(place: string, now: T | null, like: T): FormDraft<T> {
  const drafts = useQuery('written.drafts', {});
  const mayKeep = useMayCall('written.saveDraft'); // another's is not offered to who could not save it
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  if (kept === undefined && drafts.status === 'success')
    setKept(drafts.data.drafts.find((one) => one.place === FORMS + place) ?? null);
  const draft = now === null ? (kept?.draft ?? null) : JSON.stringify(now);
  const [keeper] = useState(() =>
    draftKeeper(
      async (change) => (await call('written.saveDraft', change)).ok,
      { place: FORMS + place, draft: null },
      null,
    ),
  );
  useEffect(() => {
    if (kept !== undefined) keeper.keep({ place: FORMS + place, draft });
  }, [keeper, kept, place, draft]);
  useEffect(() => () => void keeper.flush().then(drop), [keeper]);
  const forget = () => {
    keeper.end();
    setKept(null);
    void call('written.saveDraft', { place: FORMS + place, draft: null }).then(drop);
  };
  const value = kept == null || !mayKeep ? null : valueLike(kept.draft, like);
  return {
    found: kept == null || value === null ? null : { savedAt: kept.savedAt, value },
    answer: () => setKept(null),
    forget,
  };
}

function drop(): void {
  queryClient.invalidate(['written.drafts']);
}

function valueLike<T>(draft: string, like: T): T | null {
  const value: unknown = JSON.parse(draft);
  return shapeOf(value) === shapeOf(like) ? (value as T) : null; // of the same fields
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? Object.keys(value).sort().join() : typeof value;
}
