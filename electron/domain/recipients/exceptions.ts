import { PLACE } from './places';

/** What a line says against the sort it names, with or without brackets; "phòng trừ", "loại trừ" are words of a name. */
const EXCEPT =
  /[\s,;]*\(?(?<!(?:phòng|diệt|loại|khấu|bài)[\s(]*)(?<![\p{L}\p{N}])(?:ngoại\s+)?(?:trừ|không\s+gồm|không\s+bao\s+gồm|không\s+kể)\s+([^()]*)\)?/iu;
const JOINT = /,|;|\s+và\s+/u;

/** The line without those it leaves out. */
export function withoutExceptions(line: string): string {
  return line.normalize('NFC').replace(EXCEPT, '');
}

/**
 * Names that a line leaves out, in every way they may be meant: "(trừ các phường Bồng Sơn, Hoài Hương)" →
 * "phường Bồng Sơn", "UBND phường Bồng Sơn", …; none: [].
 */
export function exceptedNames(line: string): readonly string[] {
  const words = EXCEPT.exec(line.normalize('NFC'))?.[1]?.trim() ?? '';
  if (words === '') return [];
  let sort: string | null = null;
  const names: string[] = [words]; // "Sở Văn hóa và Thể thao" is one
  for (const part of words.split(JOINT)) {
    const name = part.trim();
    if (name === '') continue;
    const place = PLACE.exec(name)?.groups;
    sort = place?.sort ?? sort;
    names.push(name);
    if (sort === null) continue;
    const whole = `${sort} ${place?.own ?? name}`;
    names.push(whole, `UBND ${whole}`);
  }
  return names;
}
