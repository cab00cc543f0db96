import type { PlacedPicture } from '../paper';
import { all, descend, type XmlElement } from './xmlTree';

const MM_PER_EMU = 1 / 36_000;

/** Pictures that hang at a paragraph, with their place from the corner of its column. */
export function anchoredPictures(paragraph: XmlElement): readonly Omit<PlacedPicture, 'sheet' | 'cell'>[] {
  return all(paragraph, 'anchor')
    .filter((anchor) => all(anchor, 'pic').length > 0)
    .map((anchor) => {
      const size = descend(anchor, 'extent')?.attributes;
      const offset = (direction: string) => Number(descend(anchor, direction, 'posOffset')?.text ?? 0) * MM_PER_EMU;
      return {
        widthMm: Number(size?.cx ?? 0) * MM_PER_EMU,
        heightMm: Number(size?.cy ?? 0) * MM_PER_EMU,
        leftMm: offset('positionH'),
        topMm: offset('positionV'),
      };
    });
}
