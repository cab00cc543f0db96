import { classesOf } from './bodyClasses';
import { bodyKey, isPlural, isSameBody } from './bodyKeys';

const AREA_WORDS = 'tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|thi tran|dac khu|dia phuong';
/** "UBND thị xã" stands for itself with any name behind it. */
const ENDS_IN_AREA = new RegExp(` (?:${AREA_WORDS})$`);
/** What may follow a name that is over: its area, a joining word, why it gets the paper. Anything else goes on with it. */
const BEHIND = new RegExp(`^(?:$|(?:${AREA_WORDS}|cap|cua|thuoc|truc thuoc|o|tai|tren|va|cung|cac|de)(?: |$))`);
/** "Phường Bồng Sơn" is its UBND, which other bodies of the place are not. */
const STARTS_WITH_AREA = new RegExp(`^(?:${AREA_WORDS}) `);
const OTHER_OF_PLACE = /(?:^| )(?:dang uy|thi uy|huyen uy|thanh uy|tinh uy|quan uy|ubmttqvn|hdnd|bcd)$/;
const CUTS = /[,;:()]|\s[-–]\s/u;

/**
 * Whether a line names this body, alone or among other words: "Chủ tịch, các PCT UBND thị xã" does the UBND. A name counts
 * only as a whole: "UBND phường Hoài Thanh Tây" is not Hoài Thanh, "Văn phòng UBND thị xã" not the UBND, and
 * "các xã, phường ven biển" are not all xã and phường.
 */
export function isNamedBy(name: string, line: string): boolean {
  if (isSameBody(name, line)) return true;
  if (isPlural(name)) return false;
  const key = bodyKey(name);
  return key.includes(' ') && [line, ...line.split(CUTS)].some((part) => hasWhole(bodyKey(part), key));
}

function hasWhole(line: string, key: string): boolean {
  const padded = ` ${line} `;
  for (let at = padded.indexOf(` ${key} `); at >= 0; at = padded.indexOf(` ${key} `, at + 1)) {
    const before = padded.slice(0, at).trim();
    const behind = padded.slice(at + key.length + 1).trim();
    const isOther = classesOf(before).length > 0 || (STARTS_WITH_AREA.test(key) && OTHER_OF_PLACE.test(before));
    if (!isOther && (ENDS_IN_AREA.test(key) || BEHIND.test(behind))) return true;
  }
  return false;
}
