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

/** A drawn line that hangs at a paragraph. */
export interface LineShape {
  readonly lengthMm: number;
  /** From the left edge of the column; null: it is told from elsewhere. */
  readonly middleMm: number | null;
}

/** Line shapes of newer Word and of older Word. */
export function lineShapes(paragraph: XmlElement): readonly LineShape[] {
  const drawings = all(paragraph, 'drawing')
    .filter((drawing) =>
      all(drawing, 'prstGeom').some(({ attributes }) => /^(line|straightConnector1)$/.test(attributes.prst ?? '')),
    )
    .map(drawnLine);
  const old = all(paragraph, 'line').map(({ attributes }) => oldLine(attributes.from, attributes.to));
  return [...drawings, ...old.filter(({ lengthMm }) => lengthMm > 0)];
}

function drawnLine(drawing: XmlElement): LineShape {
  const lengthMm = Number(all(drawing, 'extent')[0]?.attributes.cx ?? 0) * MM_PER_EMU;
  const [position] = all(drawing, 'positionH');
  const offset = position?.attributes.relativeFrom === 'column' ? descend(position, 'posOffset')?.text : undefined;
  return { lengthMm, middleMm: offset === undefined ? null : Number(offset) * MM_PER_EMU + lengthMm / 2 };
}

/** "67.5pt,2pt" to "148.3pt,2pt". */
function oldLine(from: string | undefined, to: string | undefined): LineShape {
  const unit = /in\b/.test(from ?? '') ? 25.4 : 25.4 / 72;
  const at = (place: string | undefined) => Number.parseFloat((place ?? '').split(',')[0] ?? '') * unit;
  const length = Math.abs(at(to) - at(from));
  return Number.isFinite(length)
    ? { lengthMm: length, middleMm: (at(from) + at(to)) / 2 }
    : { lengthMm: 0, middleMm: null };
}
