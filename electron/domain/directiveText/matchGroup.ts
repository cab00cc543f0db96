import type { UnitGroup } from '../unit';
import { foldedPhrase } from '../vietnamese';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bhoi dong nhan dan\b/g, 'hdnd'],
  [/\b(?:uy ban mat tran to quoc viet nam|uy ban mttq viet nam|uy ban mttq|ubmttq viet nam)\b/g, 'ubmttqvn'],
];
/** Whoever heads a body stands for it. */
const HEAD =
  /^(?:(?:de nghi|giao|yeu cau) )?(?:thu truong|lanh dao|nguoi dung dau|chu tich|giam doc|truong phong|chanh van phong|hieu truong) (?=(?:cac|ubnd|so|phong|van phong|trung tam|benh vien|truong) ?)/;
/** The issuer's own area, which a list of its units leaves out. */
const AREA = / (?:tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|dac khu)$/;

/** The group of the registry that a paper means; null when none goes by the name, or more than one might. */
export function matchGroup(name: string, groups: readonly UnitGroup[]): string | null {
  for (const key of [exact, withoutHead, withoutArea]) {
    const found = groups.filter((group) => key(group.name) === key(name));
    if (found.length === 1) return found[0]?.id ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

function exact(name: string): string {
  return SHORT.reduce((phrase, [long, short]) => phrase.replace(long, short), foldedPhrase(name));
}

function withoutHead(name: string): string {
  return exact(name).replace(HEAD, '').replace(/^cac /, '');
}

/** "UBND các xã, phường" ends in no area of its own. */
function withoutArea(name: string): string {
  const phrase = withoutHead(name);
  return /\b(?:ubnd|hdnd) cac |^(?:xa|phuong|huyen) /.test(phrase) ? phrase : phrase.replace(AREA, '');
}
