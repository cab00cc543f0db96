import type { Coverage, FieldShare, UpTotal } from './packageModel';

/** A field with fewer figures than reports. */
export interface PartialField extends FieldShare {
  readonly label: string;
}

type Told = Pick<UpTotal, 'coverage' | 'below' | 'fields'>;

/** Fields with fewer figures than units reported, here or one level further down, in the order of the form. */
export function partialFields(
  fields: readonly { readonly key: string; readonly label: string }[],
  { fields: shares, coverage, below }: Told,
): readonly PartialField[] {
  return fields.flatMap(({ key, label }) => {
    const share = shares?.[key];
    return share === undefined || isWhole(share, coverage, below) ? [] : [{ label, ...share }];
  });
}

function isWhole(share: FieldShare, coverage: Coverage, below: Coverage | null): boolean {
  const isWholeBelow = share.below === null || below === null || share.below.reported >= below.reported;
  return share.given >= coverage.reported && isWholeBelow;
}
