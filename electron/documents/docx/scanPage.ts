import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { ScanPage } from '../model';
import { scanPlace } from '../pictures';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { mmToEmu, mmToPixels, mmToTwips } from './units';

/** The line that the picture hangs on, in twips: nothing is written on it. */
const LEAST_LINE = 20;

/** A picture behind the text that hangs on an empty line; the space under the line is what the page takes of the sheet. */
export function scanParagraph(block: ScanPage, { layout }: DocxContext): Paragraph {
  const { place, flowMm } = scanPlace(block, layout);
  const { jpegBase64, words } = block;
  const image = (data: string) =>
    new ImageRun({
      type: 'jpg',
      data: Buffer.from(data, 'base64'),
      transformation: { width: mmToPixels(place.widthMm), height: mmToPixels(place.heightMm) },
      altText: { name: words, title: words, description: words },
      floating: {
        horizontalPosition: {
          relative: HorizontalPositionRelativeFrom.PAGE,
          offset: mmToEmu(place.leftMm + layout.page.marginLeftMm),
        },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.PAGE,
          offset: mmToEmu(place.topMm + layout.page.marginTopMm),
        },
        wrap: { type: TextWrappingType.NONE },
        allowOverlap: true,
        behindDocument: true,
      },
    });
  return new Paragraph({
    style: styleId('body'),
    spacing: { before: 0, after: mmToTwips(flowMm), line: LEAST_LINE, lineRule: LineRuleType.EXACT },
    indent: { firstLine: 0 },
    children: jpegBase64 === null ? [] : [image(jpegBase64)],
  });
}
