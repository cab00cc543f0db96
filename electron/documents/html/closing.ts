import { pictureWords } from '../../text/pictureWords';
import type { Layout } from '../layout';
import type { Closing, JointSigner, MinutesClosing, Picture, SignatureImages } from '../model';
import { type PicturePlace, signaturePlaces } from '../pictures';
import { recipientsApart } from '../recipientsApart';
import { line, lines } from './lines';

/** Ô 9b, 12 and 7a–7c; what is left of a long list of recipients runs on after it. */
export function closingHtml(block: Closing, layout: Layout): string {
  const { beside, below } = recipientsApart(block);
  if (below.length === 0)
    return `<div class="closing" data-flow="whole" data-tail="2">${closingParts(block, layout)}</div>`;
  const first = closingParts({ ...block, recipientLines: beside, drafterCode: null }, layout);
  const rest = [
    ...below.map((text) => flowing('recipient', text)),
    ...(block.drafterCode === null ? [] : [flowing('drafter-code', block.drafterCode)]),
  ].join('');
  return `<div class="closing apart" data-flow="whole" data-tail="2">${first}</div>${rest}`;
}

/** A line below the signature, as wide as those beside it. */
function flowing(className: string, text: string): string {
  return line(`${className} below`, text, 'p', ' data-flow="whole"');
}

/** The two columns of a closing, for whatever holds them. */
export function closingParts(block: Closing, layout: Layout): string {
  const label = line('recipients-label', block.recipientsLabel);
  const recipients = block.recipientLines.length === 0 ? '' : label + lines('recipient', block.recipientLines);
  const code = block.drafterCode === null ? '' : line('drafter-code', block.drafterCode);
  const signature = [
    lines('authority', block.authorityLines),
    `<div class="gap">${block.signature === null ? '' : imagesHtml(block.signature, layout)}</div>`,
    lines('other-title', block.otherTitleLines),
    line('signer', block.signerName),
  ].join('');
  return `<div>${recipients}${code}</div><div class="signature">${signature}</div>`;
}

/** Two who sign side by side, and the recipients under them. */
export function minutesHtml(block: MinutesClosing, attributes = ''): string {
  const label = line('recipients-label', block.recipientsLabel);
  const recipients = block.recipientLines.length === 0 ? '' : label + lines('recipient', block.recipientLines);
  const signers = signerHtml(block.left) + signerHtml(block.right);
  return `<div class="minutes" data-flow="whole" data-tail="2"${attributes}><div class="signers">${signers}</div>${recipients}</div>`;
}

function signerHtml({ titleLines, name }: JointSigner): string {
  return `<div>${lines('authority', titleLines)}<div class="gap"></div>${line('signer', name)}</div>`;
}

/** The seal last, as it is set over the signature. */
function imagesHtml(images: SignatureImages, layout: Layout): string {
  const places = signaturePlaces(images, layout);
  return [
    pictureAt(images.signature, places.signature, 'sign-image', pictureWords.signature),
    pictureAt(images.seal, places.seal, 'seal-image', pictureWords.seal),
  ].join('');
}

function pictureAt(picture: Picture | null, place: PicturePlace | null, className: string, words: string): string {
  if (picture === null || place === null) return '';
  const { leftMm, topMm, widthMm, heightMm } = place;
  const style = `left:calc(50% + ${leftMm}mm);top:${topMm}mm;width:${widthMm}mm;height:${heightMm}mm`;
  return `<img class="${className}" alt="${words}" style="${style}" src="${pictureAddress(picture)}">`;
}

/** @throws RangeError when the picture is not plain base64, so that nothing else can get into the page */
export function pictureAddress({ pngBase64 }: Picture): string {
  if (!/^[A-Za-z0-9+/]+=*$/.test(pngBase64)) throw new RangeError('a picture has to be base64');
  return `data:image/png;base64,${pngBase64}`;
}
