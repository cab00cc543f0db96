import type { Input } from '../../electron/ipc/contract';

/** Often enough that a crash costs a word at most, seldom enough that typing is no stream of writes. */
const SAVED_EVERY_MS = 300;

/** What is to be kept: the place it is of, and its text; null while there is nothing worth keeping. */
export interface Kept {
  readonly place: string;
  readonly draft: string | null;
}

export type DraftChange = Omit<Input<'keyed.saveDraft'>, 'directiveId'>;

/** null: what is on the disk is what stands in the dialog. A draft whose place has changed leaves the place before. */
export function changeOf(now: Kept, before: Kept | null): DraftChange | null {
  if (before?.place === now.place && before.draft === now.draft) return null;
  const hasMoved = before?.draft != null && before.place !== now.place;
  if (now.draft !== null) return { place: now.place, draft: now.draft, ...(hasMoved && { movedFrom: before.place }) };
  return before?.draft == null ? null : { place: before.place, draft: null };
}

export interface DraftKeeper {
  /** What stands in the dialog now; written within a moment, however long the typing goes on. */
  keep(now: Kept): void;
  /** Writes what has not been written yet. */
  flush(): Promise<void>;
  /** Nothing is written any more: it is being taken in or thrown away. Answers the place it stands under. */
  end(): string;
  /** It has not been after all. */
  goOn(): void;
  /** Another draft is gone on with; what was typed so far stays where it is kept. */
  leaveFor(other: Kept): void;
}

/**
 * @param save sends a change at once and answers whether it was written; changes are written in the order they were sent
 * @param saved what is on the disk when the dialog opens
 */
export function draftKeeper(
  save: (change: DraftChange) => Promise<boolean>,
  shown: Kept,
  saved: Kept | null,
): DraftKeeper {
  let latest = shown;
  let written = saved;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasEnded = false;
  const flush = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const [now, before] = [latest, written];
    const change = hasEnded ? null : changeOf(now, before);
    if (change === null) return;
    written = now;
    const isWritten = await save(change);
    if (!isWritten && written === now) written = before; // the next change tries again
  };
  return {
    keep(now) {
      latest = now;
      if (timer === null && changeOf(now, written) !== null) timer = setTimeout(() => void flush(), SAVED_EVERY_MS);
    },
    flush,
    end() {
      hasEnded = true;
      return written?.place ?? latest.place;
    },
    goOn() {
      hasEnded = false;
    },
    leaveFor(other) {
      void flush();
      latest = other;
      written = other;
    },
  };
}
