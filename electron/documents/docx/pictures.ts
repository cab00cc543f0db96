import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { pictureWords } from '../../text/pictureWords';
import type { Picture, TextImage } from '../model';
import { fittedPictureMm, type PicturePlace } from '../pictures';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { line } from './text';
import { mmToEmu, mmToPixels, ptToTwips } from './units';

/** A picture that hangs in a cell and takes no room of the text. */
export function floatingPicture(
  picture: Picture | null,
  place: PicturePlace | null,
  words: string,
): readonly ImageRun[] {
  if (picture === null || place === null) return [];
  return [
    imageRun(picture, place, words, {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: mmToEmu(place.leftMm) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: mmToEmu(place.topMm) },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      layoutInCell: true,
      behindDocument: false,
    }),
  ];
}

/** A picture in a line of its own, and the words under it. */
export function imageParagraphs(
  { picture, caption }: TextImage,
  { layout, beforePt }: DocxContext,
): readonly Paragraph[] {
  const image = new Paragraph({
    style: styleId('caption'),
    spacing: { before: ptToTwips(beforePt) },
    keepNext: caption !== null,
    children: [imageRun(picture, fittedPictureMm(picture, layout), caption ?? pictureWords.image)],
  });
  return caption === null ? [image] : [image, line('caption', caption)];
}

function imageRun(
  { pngBase64 }: Picture,
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
  words: string,
  floating?: ConstructorParameters<typeof ImageRun>[0]['floating'],
): ImageRun {
  return new ImageRun({
    type: 'png',
    data: Buffer.from(pngBase64, 'base64'),
    transformation: { width: mmToPixels(widthMm), height: mmToPixels(heightMm) },
    altText: { name: words, title: words, description: words },
    ...(floating === undefined ? {} : { floating }),
  });
}
