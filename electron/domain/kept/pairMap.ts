/** One thing for each pair of lists, kept as long as both are. */
export class PairMap<Thing> {
  readonly #things = new WeakMap<object, WeakMap<object, Thing>>();

  of(one: object, other: object, make: () => Thing): Thing {
    const byOther = this.#things.get(one) ?? new WeakMap<object, Thing>();
    this.#things.set(one, byOther);
    const found = byOther.get(other) ?? make();
    byOther.set(other, found);
    return found;
  }
}
