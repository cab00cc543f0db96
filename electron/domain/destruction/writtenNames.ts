import { looksLikeName } from '../personalData/maskText';
import { parsePersonName, personNameKey } from '../personName';
import { tidy } from '../vietnamese';

/** Where a name ends and what somebody wrote behind it begins: "Diều*", "Yến, SN 1990", "Mòng (1985)", "Sáo - hộ nghèo". */
const BEHIND = /[,;:*/|([{\d+]|\s[-–—]/u;
/** Between names that share a cell. */
const BETWEEN = /[,;/|]|\s[-–—]\s|\n|\s+(?:và|&)\s+/u;
const FEWEST_WORDS = 2;

/** The name alone, without title and without whatever stands behind it; the whole where nothing would be left. */
export function bareName(raw: string): string {
  const { name } = parsePersonName(raw);
  const at = name.search(BEHIND);
  const bare = tidy(at < 0 ? name : name.slice(0, at));
  return bare === '' ? name : bare;
}

/** Names to be taken out of texts where this stood: the name however much of it is one, and others that share the cell. */
export function writtenNames(raw: string): readonly string[] {
  const others = BETWEEN.test(raw) ? raw.split(BETWEEN).map(bareName).filter(looksLikeName) : [];
  return [...new Set([parsePersonName(raw).name, bareName(raw), ...others])];
}

/**
 * Whether somebody who asks by that name may stand in the cell, whatever else the unit wrote into it: behind a title, before a
 * year of birth, a star, or together with another name. Rather one row too many, which is seen, than one that is not found.
 */
export function isAskedFor(cell: string, askedKey: string): boolean {
  if (personNameKey(cell) === askedKey) return true;
  if (!BEHIND.test(cell) && !BETWEEN.test(cell)) return false;
  return cell.split(BETWEEN).some((part) => personNameKey(bareName(part)) === askedKey && wordsIn(askedKey));
}

function wordsIn(key: string): boolean {
  return key.split(' ').length >= FEWEST_WORDS;
}
