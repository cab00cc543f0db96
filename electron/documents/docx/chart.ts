import { ImageRun, Paragraph } from 'docx';
import { WORD_LOOK } from '../../domain/charts/looks';
import { toSvg } from '../../domain/charts/toSvg';
import type { ChartBlock } from '../model';
import { fittedChartMm } from '../pictures';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { line } from './text';
import { mmToPixels, ptToTwips } from './units';

/** A white dot, for programs that neither draw nor got a painted picture. */
const BLANK_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** The drawing as lines and letters that can be made larger, beside it the painted picture for older programs. */
export function chartParagraphs(
  { id, scene, words, caption, pngBase64 }: ChartBlock,
  { layout, beforePt }: DocxContext,
): readonly Paragraph[] {
  const { widthMm, heightMm } = fittedChartMm(scene, layout);
  const transformation = { width: mmToPixels(widthMm), height: mmToPixels(heightMm) };
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(toSvg(scene, { id, look: WORD_LOOK, scale: 1, words: null }), 'utf8'),
    transformation,
    fallback: { type: 'png', data: Buffer.from(pngBase64 ?? BLANK_PNG, 'base64') },
    altText: { name: id, title: caption, description: words },
  });
  return [
    new Paragraph({
      style: styleId('caption'),
      spacing: { before: ptToTwips(beforePt) },
      keepNext: true,
      children: [image],
    }),
    line('caption', caption),
  ];
}
