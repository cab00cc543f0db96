/** Beyond it whoever has not looked for so long looks at everything anew. */
const MOST_NAMED = 20_000;

/** Which of many things were given another content, from one revision to the next. */
export class Revisions {
  #newest = 0;
  #named = 0;
  /** Of the newest revisions, the oldest first. */
  readonly #changes: ReadonlySet<string>[] = [];

  get newest(): number {
    return this.#newest;
  }

  /** @returns the number of the revision */
  add(changed: Iterable<string>): number {
    const ids = new Set(changed);
    this.#changes.push(ids);
    this.#named += ids.size;
    while (this.#named > MOST_NAMED) this.#named -= this.#changes.shift()?.size ?? 0;
    this.#newest += 1;
    return this.#newest;
  }

  /** What differs between two revisions, in whichever order they are given; null: it is not known any more. */
  between(one: number, other: number): ReadonlySet<string> | null {
    const [from, to] = one < other ? [one, other] : [other, one];
    const oldest = this.#newest - this.#changes.length;
    if (from < oldest) return null;
    const changes = this.#changes.slice(from - oldest, to - oldest);
    return new Set(changes.flatMap((ids) => [...ids]));
  }
}
