import type { Directive } from './directive';
import { foldForSearch } from './vietnamese';

const MOST_OF_A_NAME = 50;

/** A readable id no directive has: the name without marks and the year. */
export function directiveId(
  { shortName, issuedYear }: Pick<Directive, 'shortName' | 'issuedYear'>,
  taken: readonly string[],
): string {
  const slug = foldForSearch(`${shortName} ${issuedYear ?? ''}`)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_A_NAME)
    .replaceAll(/^-|-$/g, '');
  const base = slug === '' ? 'van-ban' : slug;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}
