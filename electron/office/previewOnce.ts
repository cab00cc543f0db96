import type { Store } from '../db/store';
import type { LocalTime } from '../domain/calendar';
import type { ImportPreview } from '../ipc/contract';
import { type ImportSession, previewSession } from './importSession';

/**
 * Judges a session anew only when something has changed that the judgement rests on: the session, what the store holds,
 * the minute. Accepting a list that has just been shown need not judge a hundred thousand people again.
 */
export function previewOnce(store: Store, clock: () => LocalTime): (session: ImportSession) => ImportPreview {
  let last: { readonly session: WeakRef<ImportSession>; readonly sequence: number; readonly now: LocalTime } | null =
    null;
  let preview: ImportPreview | null = null;
  return (session) => {
    const now = clock();
    const { sequence } = store;
    const isSame = last?.session.deref() === session && last.sequence === sequence && last.now === now;
    if (!isSame || preview === null) {
      preview = previewSession(store.read, session, now);
      last = { session: new WeakRef(session), sequence, now };
    }
    return preview;
  };
}
