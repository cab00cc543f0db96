import { parsePersonName } from '../personName';
import { foldForSearch } from '../vietnamese';

export type NamePart = 'title' | 'family' | 'middle' | 'given';
/** Only dấu, only capitals, or letters. */
export type NameWay = 'marks' | 'case' | 'letters';

/** What became another one in a value that is shown in part; `hidden`: something of what is not shown. */
export type ValueChange = 'hidden' | { readonly part: NamePart; readonly way: NameWay };

/** Which parts of a name became another one, and how; tells neither the one name nor the other. */
export function nameChanges(before: string, after: string): readonly ValueChange[] {
  const [from, to] = [partsOf(before), partsOf(after)];
  const changed = (Object.keys(from) as NamePart[]).flatMap((part): readonly ValueChange[] => {
    const way = wayOf(from[part], to[part]);
    return way === null ? [] : [{ part, way }];
  });
  return changed.length === 0 && before !== after ? ['hidden'] : changed;
}

function partsOf(raw: string): Readonly<Record<NamePart, string>> {
  const { name, title } = parsePersonName(raw);
  const words = name.split(' ');
  const [family = ''] = words.length > 1 ? words : [];
  return { title: title ?? '', family, middle: words.slice(1, -1).join(' '), given: words.at(-1) ?? '' };
}

function wayOf(before: string, after: string): NameWay | null {
  if (before === after) return null;
  if (foldForSearch(before) !== foldForSearch(after)) return 'letters';
  return before.toLocaleLowerCase('vi') === after.toLocaleLowerCase('vi') ? 'case' : 'marks';
}
