import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, PersonFilter, PersonPage } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';

export type PersonEntry = PersonPage['rows'][number];

/** People asked for at once; the list of a province is never sent whole. */
const PAGE_SIZE = 200;

export interface PersonPages {
  /** Names what is shown: a new one is looked at from its beginning. */
  readonly key: string;
  /** People that answer the filter; null: not known yet. */
  readonly total: number | null;
  /** The person at a place of the list; null: not here yet. */
  entryAt(place: number): PersonEntry | null;
  /** Says that the place is in view. */
  want(place: number): void;
  readonly failure: Failure | null;
}

interface Loaded {
  readonly key: string;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, PersonPage['rows']>;
}

/**
 * A list that is fetched as it is looked at. The former answer stays until the first page of the new one is here.
 * @param isMasked whether people come in part: what was fetched before is no answer after it changes
 */
export function usePersonPages(filter: PersonFilter, isMasked: boolean): PersonPages {
  const key = JSON.stringify({ ...filter, isMasked });
  const [loaded, setLoaded] = useState<Loaded>({ key: '', total: null, pages: new Map() });
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef({ key: '', pages: new Set<number>() });
  const ask = useCallback(
    async (page: number) => {
      if (asked.current.key !== key) asked.current = { key, pages: new Set() };
      if (asked.current.pages.has(page)) return;
      asked.current.pages.add(page);
      const { submissionId, text, isMarked }: PersonFilter = JSON.parse(key);
      const reply = await call('persons.page', {
        submissionId,
        text,
        isMarked,
        offset: page * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      if (asked.current.key !== key) return; // something else is asked for meanwhile
      setFailure(reply.ok ? null : reply.failure);
      if (!reply.ok) return;
      const { total, rows } = reply.value;
      setLoaded((former) => ({ key, total, pages: new Map(former.key === key ? former.pages : []).set(page, rows) }));
    },
    [key],
  );
  useEffect(() => void ask(0), [ask]);
  return useMemo(
    () => ({
      key: loaded.key,
      total: loaded.total,
      entryAt: (place) => loaded.pages.get(Math.floor(place / PAGE_SIZE))?.[place % PAGE_SIZE] ?? null,
      want: (place) => {
        if (loaded.key === key) void ask(Math.floor(place / PAGE_SIZE)); // places of the former list are none of this one
      },
      failure,
    }),
    [loaded, key, ask, failure],
  );
}
