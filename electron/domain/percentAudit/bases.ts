import { foldedWords } from '../vietnamese';

/** Words that say how the base is met, not what it is. */
const EMPTY = new Set(
  'co su dung dung tren toan dia ban tinh thi xa huyen thanh pho phuong cua so tong trong cac do tuoi va duoc'.split(
    ' ',
  ),
);

/** The same people counted on two bases: "người có điện thoại thông minh" and "người trong độ tuổi trưởng thành". */
export function basesDiffer(left: string, right: string): boolean {
  const [head, ...rest] = foldedWords(left);
  const [otherHead, ...otherRest] = foldedWords(right);
  if (head !== otherHead) return false;
  const words = tellingWords(rest);
  const others = tellingWords(otherRest);
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

/** Words of a base that say who is counted. */
export function tellingWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !EMPTY.has(word));
}
