/** From values to places, in a straight line. */
export type Scale = (value: number) => number;

export function scaleOf([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const step = high === low ? 0 : (to - from) / (high - low);
  return (value) => from + (value - low) * step;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** The least round step that needs no more than so many of them. */
export function roundStep(span: number, most: number): number {
  if (!(span > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / most));
  const factor = STEPS.find((one) => one * power * most >= span) ?? 10;
  return factor * power;
}

/** Round values from at most `low` to at least `high`, both included. @param areWhole of things that cannot be parted */
export function roundTicks(low: number, high: number, most: number, areWhole = false): readonly number[] {
  const round = roundStep(high - low, most);
  const step = areWhole ? Math.ceil(round) : round;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Every so many-th of `count` places is named so that names of that width stay apart. */
export function thinning(count: number, room: number, nameWidth: number): number {
  return count === 0 ? 1 : Math.max(1, Math.ceil((count * nameWidth) / room));
}
