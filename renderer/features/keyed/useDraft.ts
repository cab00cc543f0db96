import { useEffect, useRef } from 'react';
import { call } from '../../lib/api';
import { queryClient } from '../../lib/client';

/** Often enough that a crash costs a word at most, seldom enough that typing is no stream of writes. */
const SAVED_EVERY_MS = 300;

/** What is to be kept: the place it is of, and its text; null while there is nothing worth keeping. */
export interface Kept {
  readonly place: string;
  readonly draft: string | null;
}

/**
 * Saves what is being typed into the data folder, at once after a pause and at least every moment while typing goes on,
 * and when the dialog goes. A draft whose place changes leaves the place before.
 * @returns `end`: nothing is saved any more, it is taken in or thrown away; answers the place it stands under. `goOn`: it
 *   has not been after all. `leaveFor`: another draft is gone on with, and what was typed so far stays where it is kept
 */
export function useDraft(directiveId: string, { place, draft }: Kept, saved: Kept | null) {
  const latest = useRef<Kept>({ place, draft });
  const written = useRef<Kept | null>(saved);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const hasEnded = useRef(false);
  const flush = useRef<() => Promise<unknown>>(async () => undefined);
  latest.current = { place, draft };
  useEffect(() => {
    const write = async () => {
      timer.current = null;
      const [now, before] = [latest.current, written.current];
      if (hasEnded.current || (now.place === before?.place && now.draft === before.draft)) return;
      written.current = now;
      const hasMoved = before?.draft != null && before.place !== now.place;
      await Promise.all([
        hasMoved && call('keyed.saveDraft', { directiveId, place: before.place, draft: null }),
        (now.draft !== null || before?.place === now.place) &&
          call('keyed.saveDraft', { directiveId, place: now.place, draft: now.draft }),
      ]);
    };
    const isKnown = written.current?.place === place && written.current.draft === draft;
    if (!isKnown && timer.current === null) timer.current = setTimeout(() => void write(), SAVED_EVERY_MS);
    flush.current = write;
  }, [directiveId, place, draft]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      void flush.current().then(() => queryClient.invalidate(['keyed.drafts'])); // the next dialog asks anew
    },
    [],
  );
  return {
    end: () => {
      hasEnded.current = true;
      return written.current?.place ?? latest.current.place;
    },
    goOn: () => {
      hasEnded.current = false;
    },
    leaveFor: (other: Kept) => {
      void flush.current();
      written.current = other;
    },
  };
}
