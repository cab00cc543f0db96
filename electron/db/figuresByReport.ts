import type { Figure } from '../domain/submission';

export type Figures = Readonly<Record<string, Figure>>;

export const NO_FIGURES: Figures = {};
const BLANK: Figure = { kind: 'blank' };
const MISSING: Figure = { kind: 'missing' };

/** Figures of many reports, as they are added one by one; by key in every report. */
export class FiguresByReport {
  readonly #known = new Map<string, Record<string, Figure>>();
  readonly #numbers = new Map<number, Figure>();
  #id: string | null = null;
  readonly #keys: string[] = [];
  readonly #figures: Figure[] = [];
  #lastOrder: { readonly keys: readonly string[]; readonly order: readonly number[] } = { keys: [], order: [] };

  add(id: string, key: string, state: Figure['kind'], value: number | null): void {
    if (state !== 'number') this.#add(id, key, state === 'blank' ? BLANK : MISSING);
    else if (value === null) throw new Error('a number figure without a value passed the CHECK of the table');
    else this.#add(id, key, this.#number(value));
  }

  of(id: string): Figures {
    this.#finish();
    return this.#known.get(id) ?? NO_FIGURES;
  }

  /** The same number is the same object: a year of reports repeats most of them. */
  #number(value: number): Figure {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const made: Figure = { kind: 'number', value };
    this.#numbers.set(value, made);
    return made;
  }

  #add(id: string, key: string, figure: Figure): void {
    if (id !== this.#id) this.#finish();
    this.#id = id;
    this.#keys.push(key);
    this.#figures.push(figure);
  }

  #finish(): void {
    if (this.#id === null) return;
    const before = this.#known.get(this.#id);
    const record = before === undefined ? this.#record() : byKey({ ...before, ...this.#record() });
    this.#known.set(this.#id, record);
    this.#id = null;
    this.#keys.length = 0;
    this.#figures.length = 0;
  }

  #record(): Record<string, Figure> {
    const record: Record<string, Figure> = {};
    for (const place of this.#order()) record[this.#keys[place] ?? ''] = this.#figures[place] ?? MISSING;
    return record;
  }

  /** Places of the keys, rising by key: mostly those of the report before. */
  #order(): readonly number[] {
    const { keys, order } = this.#lastOrder;
    if (keys.length === this.#keys.length && keys.every((key, place) => key === this.#keys[place])) return order;
    const made = this.#keys
      .map((key, place) => ({ key, place }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ place }) => place);
    this.#lastOrder = { keys: [...this.#keys], order: made };
    return made;
  }
}

function byKey(figures: Figures): Record<string, Figure> {
  return Object.fromEntries(Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1)));
}
