import type { Layout } from '../layout';
import type { Addressees } from '../model';
import { bare } from './bare';

/**
 * "Kính gửi": one addressee without any mark after it; more of them one per line with `- ` in front, `;` after each and
 * `.` after the last (Phụ lục I, II.9.d). Nobody gives no block.
 */
export function addresseesBlock(names: readonly string[], { wording }: Layout): readonly Addressees[] {
  if (names.length === 0) return [];
  const last = names.length - 1;
  const marked = names.map((name, index) => `- ${bare(name)}${index === last ? '.' : ';'}`);
  return [{ kind: 'addressees', label: wording.addressees, names: last === 0 ? names.map(bare) : marked }];
}
