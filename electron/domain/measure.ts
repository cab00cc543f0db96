import type { Measure } from './unit';
import { foldedPhrase } from './vietnamese';

/** The measure a name stands for: one that is known by it, whatever its accents, else a new one with a key of its own. */
export function measureNamed(label: string, known: readonly Measure[]): Measure {
  const folded = foldedPhrase(label);
  const found = known.find((measure) => foldedPhrase(measure.label) === folded);
  if (found !== undefined) return found;
  const plain = keyOf(folded);
  const taken = new Set(known.map(({ key }) => key));
  let key = plain;
  for (let count = 2; taken.has(key); count += 1) key = `${plain}${count}`;
  return { key, label };
}

/** "so thue bao" → "soThueBao"; a key starts with a letter. */
function keyOf(folded: string): string {
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return /^[a-z]/.test(joined) ? joined : `measure${joined}`;
}
