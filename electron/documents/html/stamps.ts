import { pictureWords } from '../../text/pictureWords';
import type { Layout } from '../layout';
import type { CopyBlock, IncomingStamp, ScanPage, StampPlace, TextImage } from '../model';
import { fittedPictureMm, scanPlace } from '../pictures';
import { closingParts, pictureAddress } from './closing';
import { escapeHtml } from './escape';
import { line, lines, rule } from './lines';

/** The stamp "ĐẾN", in the middle of the letterhead's left column. */
export function stampHtml(block: IncomingStamp): string {
  return [
    '<div class="stamp" data-flow="whole" data-keep>',
    line('stamp-owner', block.owner),
    line('stamp-mark', block.mark),
    ...[block.number, block.day, block.forwarded, block.file].map(stampLine),
    '</div>',
  ].join('');
}

/** The first two stand beside the word of the stamp. */
function stampLine({ label, value }: StampPlace, index: number): string {
  const words = escapeHtml(value === null ? label : `${label} ${value}`);
  const dots = value === null ? '<span class="stamp-dots"></span>' : '';
  return `<p class="stamp-line${index < 2 ? ' beside' : ''}">${words}${dots}</p>`;
}

/** A rule across the page, then the head of the copy and its signature; all of it on one page. */
export function copyHtml(block: CopyBlock, layout: Layout): string {
  const issuer = lines('parent', block.parentLines) + lines('issuer', block.issuerLines);
  return [
    '<section class="copy" data-flow="whole"><div class="copy-rule"></div>',
    '<div class="letterhead">',
    `<div>${issuer}${rule('issuer', layout.rule.issuerRatio)}</div>`,
    line('copy-form', block.form),
    line('number', block.numberLine),
    line('place-date', block.placeDateLine),
    `</div><div class="closing">${closingParts(block.closing, layout)}</div></section>`,
  ].join('');
}

export function textImageHtml({ picture, caption }: TextImage, layout: Layout): string {
  const { widthMm, heightMm } = fittedPictureMm(picture, layout);
  const image = `<img alt="${escapeHtml(caption ?? pictureWords.image)}" style="width:${widthMm}mm;height:${heightMm}mm" src="${pictureAddress(picture)}">`;
  return `<div class="text-image" data-flow="whole">${image}${caption === null ? '' : line('caption', caption)}</div>`;
}

/** The picture lies under what follows, so that the white of its lower end hides nothing. */
export function scanPageHtml(block: ScanPage, layout: Layout): string {
  const { place, flowMm } = scanPlace(block, layout);
  const where = `left:${place.leftMm}mm;top:${place.topMm}mm;width:${place.widthMm}mm;height:${place.heightMm}mm`;
  const image =
    block.jpegBase64 === null
      ? ''
      : `<img alt="${escapeHtml(block.words)}" style="${where}" src="data:image/jpeg;base64,${block.jpegBase64}">`;
  return `<div class="scan-page" data-flow="whole" style="height:${flowMm}mm">${image}</div>`;
}
