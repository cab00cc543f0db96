import { all, descend, type XmlElement } from './xmlTree';

/** A text box that hangs at a paragraph, and how large it is. */
export interface TextBox {
  readonly content: XmlElement;
  readonly widthMm: number;
  readonly heightMm: number;
  /** From the left edge of the text; null: not said so. */
  readonly leftMm: number | null;
  readonly isDrawn: boolean;
}

const MM_PER_EMU = 1 / 36_000;
const MM_PER_POINT = 25.4 / 72;

/** What newer Word draws, and where a document has only that, what older Word drew; never both. */
export function textBoxesIn(paragraph: XmlElement): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const walk = (element: XmlElement) => {
    for (const inner of element.children) {
      if (inner.name === 'AlternateContent') {
        const before = boxes.length;
        walk(inner.children.find(({ name }) => name === 'Choice') ?? inner);
        const fallback = inner.children.find(({ name }) => name === 'Fallback');
        if (boxes.length === before && fallback !== undefined) walk(fallback);
      } else if (inner.name === 'drawing') boxes.push(...drawnBoxes(inner));
      else if (inner.name === 'pict') boxes.push(...oldBoxes(inner));
      else walk(inner);
    }
  };
  walk(paragraph);
  return boxes;
}

function drawnBoxes(drawing: XmlElement): readonly TextBox[] {
  const [anchor = drawing] = drawing.children;
  const size = descend(anchor, 'extent')?.attributes;
  const [outline] = all(drawing, 'ln');
  return all(drawing, 'txbxContent').map((content) => ({
    content,
    widthMm: Number(size?.cx ?? 0) * MM_PER_EMU,
    heightMm: Number(size?.cy ?? 0) * MM_PER_EMU,
    leftMm: leftOf(anchor),
    isDrawn: outline !== undefined && all(outline, 'noFill').length === 0,
  }));
}

function leftOf(anchor: XmlElement): number | null {
  const offset = descend(anchor, 'positionH', 'posOffset')?.text;
  return offset === undefined ? null : Number(offset) * MM_PER_EMU;
}

function oldBoxes(picture: XmlElement): readonly TextBox[] {
  return picture.children.flatMap((shape) => {
    const length = (name: string) => {
      const [, number, unit] =
        new RegExp(`(?:^|;)${name}:(-?[\\d.]+)(pt|in|mm)?`).exec(shape.attributes.style ?? '') ?? [];
      return Number(number ?? Number.NaN) * (unit === 'in' ? 25.4 : unit === 'mm' ? 1 : MM_PER_POINT);
    };
    return all(shape, 'txbxContent').map((content) => ({
      content,
      widthMm: length('width') || 0,
      heightMm: length('height') || 0,
      leftMm: Number.isNaN(length('margin-left')) ? null : length('margin-left'),
      isDrawn: !['f', 'false'].includes(shape.attributes.stroked ?? 't'),
    }));
  });
}
