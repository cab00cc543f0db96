import type { ReadDb } from './database';

/** Stands for the table of a statement that does not tell it. */
export const UNKNOWN_TABLE = '?';

/** What was written between two moments. */
export interface Touched {
  readonly tables: ReadonlySet<string>;
  /** Duties whose own row, or a report or grant on it, came, changed or went. */
  readonly duties: ReadonlySet<string>;
}

/** Tells whoever keeps answers in memory which of them still hold. */
export interface ChangeFeed {
  /** Another number after every commit that wrote something. */
  readonly tick: number;
  /** What is read now may be taken back: a transaction has written already and has not ended. */
  readonly isUnsettled: boolean;
  /** What was written after that tick; null: too much to say, or another content altogether. */
  since(tick: number): Touched | null;
}

const feeds = new WeakMap<ReadDb, ChangeFeed>();

/** null: nobody tells what is written to that database. */
export function changeFeedOf(db: ReadDb): ChangeFeed | null {
  return feeds.get(db) ?? null;
}

export function tellChanges(db: ReadDb, feed: ChangeFeed): void {
  feeds.set(db, feed);
}

/** Of something nobody writes to; each has its own, for what is kept of a database is kept by its feed. */
export function stillFeed(): ChangeFeed {
  return {
    tick: 0,
    isUnsettled: false,
    since: () => ({ tables: new Set(), duties: new Set() }),
  };
}

/** Beyond it reading everything anew is no more work. */
const MOST_DUTIES = 20_000;
const MOST_COMMITS = 5_000;

/** Keeps what the last commits touched. */
export class ChangeNotes implements ChangeFeed {
  #tick = 0;
  #commits: Touched[] = [];
  #duties = 0;
  #isUnsettled: () => boolean = () => false;

  get tick(): number {
    return this.#tick;
  }

  get isUnsettled(): boolean {
    return this.#isUnsettled();
  }

  begin(hasWritten: () => boolean): void {
    this.#isUnsettled = hasWritten;
  }

  end(): void {
    this.#isUnsettled = () => false;
  }

  committed(touched: Touched): void {
    this.#tick += 1;
    this.#commits.push(touched);
    this.#duties += touched.duties.size;
    if (this.#duties > MOST_DUTIES || this.#commits.length > MOST_COMMITS) this.#forget();
  }

  /** Another content has come in place of all. */
  replaced(): void {
    this.#tick += 1;
    this.#forget();
  }

  #forget(): void {
    this.#commits = [];
    this.#duties = 0;
  }

  since(tick: number): Touched | null {
    const missed = this.#tick - tick;
    if (missed > this.#commits.length) return null;
    const commits = missed === 0 ? [] : this.#commits.slice(-missed);
    return {
      tables: new Set(commits.flatMap(({ tables }) => [...tables])),
      duties: new Set(commits.flatMap(({ duties }) => [...duties])),
    };
  }
}
