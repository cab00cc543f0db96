import { useEffect, useState } from 'react';
import type { Output } from '../../electron/ipc/contract';
import { call } from './api';
import { queryClient } from './client';
import { draftKeeper } from './draftKeeper';
import { FORMS } from './formPlaces';
import { useHalfTyped } from './unsaved';
import { useQuery } from './useQuery';
import { useMayCall } from './vault';

type Kept = Output<'written.drafts'>['drafts'][number];

export interface FormDraft<T> {
  /** What was typed when the app was last seen; null: nothing, or it has been answered. */
  readonly found: { readonly savedAt: Kept['savedAt']; readonly value: T } | null;
  /** It is gone on with. */
  readonly answer: () => void;
  /** It is given up: what is typed by now is what is kept. */
  readonly drop: () => void;
  /** The form is saved or given up: nothing of it is kept. */
  readonly forget: () => void;
}

/** Where something else is typed while what was kept is still offered: one does not overwrite the other. */
const BESIDE = '/2';

/**
 * Keeps what is typed into a form in the data folder until it is saved or given up, so that a crash costs a word at most.
 * @param place names the form and whom it is about
 * @param now what is typed and not saved yet; null: nothing
 * @param like a value of the form: what was kept by another version and has not its fields is not offered
 */
export function useFormDraft<T>(place: string, now: T | null, like: T): FormDraft<T> {
  const mayKeep = useMayCall('written.drafts'); // who only looks types nothing, and is not offered what another typed
  const drafts = useQuery('written.drafts', mayKeep ? {} : null);
  const main = FORMS + place;
  const [kept, setKept] = useState<readonly Kept[] | undefined>(undefined);
  if (kept === undefined && !mayKeep) setKept([]);
  else if (kept === undefined && drafts.status === 'success')
    setKept(
      [main + BESIDE, main].flatMap((at) => drafts.data.drafts.filter((one) => one.place === at)), // the later first
    );
  const at = kept?.some((one) => one.place === main) === true ? main + BESIDE : main;
  const draft = now === null ? (kept?.find((one) => one.place === at)?.draft ?? null) : JSON.stringify(now);
  const [keeper] = useState(() =>
    draftKeeper(async (change) => (await call('written.saveDraft', change)).ok, { place: main, draft: null }, null),
  );
  useEffect(() => {
    if (mayKeep && kept !== undefined) keeper.keep({ place: at, draft });
  }, [keeper, kept, at, draft, mayKeep]);
  useEffect(() => () => void keeper.flush().then(refresh), [keeper]);
  useHalfTyped(mayKeep && now !== null);
  const remove = (from: string) =>
    mayKeep && void call('written.saveDraft', { place: from, draft: null }).then(refresh);
  const forget = () => {
    keeper.end();
    setKept(kept?.filter((one) => one.place !== at)); // what is still offered is somebody else's, and stays
    remove(at);
  };
  const [first] = kept ?? [];
  const answer = () => setKept(kept?.slice(1));
  const value = first === undefined || !mayKeep ? null : valueLike(first.draft, like);
  return {
    found: first === undefined || value === null ? null : { savedAt: first.savedAt, value },
    answer,
    drop: () => {
      answer();
      if (first !== undefined && now === null) remove(first.place);
    },
    forget,
  };
}

function refresh(): void {
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
