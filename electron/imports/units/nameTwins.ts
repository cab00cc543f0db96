import { foldForSearch, spellingKey } from '../../domain/vietnamese';
import { kindsOfForm, officeWordsBefore } from '../unitNames';

/**
 * How two written names may mean one unit. `same`: only capitals, "UBND", a short form of the kind, i/y or the place of the
 * tone differ; `unmarked`: one of them has no marks at all; `marks`: both have, and others.
 */
export type NameTwin = 'same' | 'unmarked' | 'marks';

/** A name taken apart for comparing. */
export interface WrittenName {
  /** Folded kinds it may be of: "P." is a phường or a phòng; empty where nothing says it. */
  readonly kinds: readonly string[];
  /** The name itself with its marks, and without. */
  readonly spelt: string;
  readonly bare: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Alone behind its consonants, "y" is but another way to write "i": Mỹ and Mĩ, Quý and Quí; never in "Thúy". */
const FINAL_Y = /^((?:[bcdđghklmnprstvx]+|qu))y(\p{M}*)$/u;

/** @param kind as a column of kinds or the registry says it; "" when only the name may */
export function writtenName(name: string, kind: string): WrittenName {
  const all = spellingKey(name).match(WORD) ?? [];
  const folded = all.map(foldForSearch);
  const office = officeWordsBefore(folded);
  const own = kindsOfForm(folded.slice(office));
  // "P." is what the column of kinds says it is
  const said = foldForSearch(kind);
  const kinds = own.kinds.length === 0 ? (said === '' ? [] : [said]) : own.kinds;
  const words = all.slice(office + own.words).map((word) => word.replace(FINAL_Y, '$1i$2'));
  const spelt = words.map((word) => word.replace(/^0+(?=\d)/, '')).join(' ');
  return { kinds: said !== '' && kinds.includes(said) ? [said] : kinds, spelt, bare: foldForSearch(spelt) };
}

/** null: nothing about the two names says that they are one. */
export function twinOf(left: WrittenName, right: WrittenName): NameTwin | null {
  if (left.bare === '' || left.bare !== right.bare || !haveOneKind(left, right)) return null;
  if (left.spelt === right.spelt) return 'same';
  return isUnmarked(left) || isUnmarked(right) ? 'unmarked' : 'marks';
}

/** A name of nothing but plain letters, "bong son"; a name that needs no marks is one, too. */
export function isUnmarked({ spelt, bare }: WrittenName): boolean {
  return spelt === bare;
}

function haveOneKind({ kinds: left }: WrittenName, { kinds: right }: WrittenName): boolean {
  return left.length === 0 || right.length === 0 || left.some((kind) => right.includes(kind));
}
