import { BYTE_MUTATIONS } from './byteMutations';
import type { Seed } from './corpus';
import { RECORD_MUTATIONS } from './recordMutations';
import { TEXT_MUTATIONS } from './xmlMutations';
import { ZIP_MUTATIONS } from './zipMutations';

/** Spoils the bytes of a file; null when it is no file of the kind this one spoils. */
export type Mutation = (bytes: Buffer, random: () => number) => Buffer | null;

export interface Mutant extends Seed {
  /** What was done to it. */
  readonly way: string;
}

const MUTATIONS = Object.entries({ ...BYTE_MUTATIONS, ...ZIP_MUTATIONS, ...TEXT_MUTATIONS, ...RECORD_MUTATIONS });

/** A seed spoilt in one way that fits it, one time in six in a second way on top. */
export function mutantOf(corpus: readonly Seed[], random: () => number): Mutant {
  const seed = corpus[Math.floor(random() * corpus.length)];
  if (seed === undefined) throw new Error('nothing to spoil');
  const first = spoilt(seed, random);
  if (random() > 1 / 6) return first;
  const [way, mutate] = Object.entries(BYTE_MUTATIONS)[Math.floor(random() * Object.keys(BYTE_MUTATIONS).length)] ?? [];
  const twice = mutate?.(first.bytes, random);
  return twice ? { ...first, bytes: twice, way: `${first.way} + ${way}` } : first;
}

function spoilt({ name, bytes }: Seed, random: () => number): Mutant {
  for (;;) {
    const [way, mutate] = MUTATIONS[Math.floor(random() * MUTATIONS.length)] ?? ['', () => null];
    const mutated = mutate(bytes, random);
    if (mutated !== null) return { name, bytes: mutated, way };
  }
}
