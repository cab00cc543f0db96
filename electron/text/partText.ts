import { formatCount } from '../domain/numbers';
import type { Coverage, PartOfTotal } from '../domain/package/packageModel';

/** "mới gồm 2/3 đơn vị trực thuộc; cấp dưới nữa 26/27 đơn vị" */
export function partText({ reported, expected, below }: PartOfTotal): string {
  const share = (one: Coverage) => `${formatCount(one.reported)}/${formatCount(one.expected)} đơn vị`;
  const further = below === null || below.reported === below.expected ? '' : `; cấp dưới nữa ${share(below)}`;
  const own = reported === expected ? 'gồm' : 'mới gồm';
  return `${own} ${share({ reported, expected })} trực thuộc${further}`;
}
