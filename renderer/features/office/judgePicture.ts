import { pngSize } from '../../../electron/domain/pngSize';

/** What is wrong with a picture of a signature or a seal; `opaque` is advice, the rest keeps it from being taken. */
export type PictureFault = 'notPng' | 'tooLarge' | 'unreadable' | 'opaque';

/** A signature of 100 mm scanned at 1,000 dots an inch; more only fills memory. */
const MOST_DOTS = 4_000;
/** Side of the small picture that is looked through for transparent dots. */
const SAMPLE_DOTS = 200;

/**
 * Looks at a file before it is kept: a PNG by its bytes, whole, of a size that can be drawn, with a transparent ground
 * (Phụ lục I, II.7.d, II.8). Its head is read first, so that a picture of a billion dots is never unpacked.
 * @returns null when nothing is wrong
 */
export async function judgePicture(bytes: Uint8Array<ArrayBuffer>): Promise<PictureFault | null> {
  const byHead = judgeHead(bytes);
  if (byHead !== null) return byHead;
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const isOpaque = !hasTransparentDots(picture);
    picture.close();
    return isOpaque ? 'opaque' : null;
  } catch {
    return 'unreadable'; // cut off or damaged
  }
}

/** What the first bytes tell; the rest is not looked at. */
export function judgeHead(bytes: Uint8Array): Exclude<PictureFault, 'unreadable' | 'opaque'> | null {
  const size = pngSize(bytes);
  if (size === null) return 'notPng';
  return size.width > MOST_DOTS || size.height > MOST_DOTS ? 'tooLarge' : null;
}

function hasTransparentDots(picture: ImageBitmap): boolean {
  const scale = Math.min(1, SAMPLE_DOTS / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((dots) => Math.max(1, Math.round(dots * scale)));
  const context = new OffscreenCanvas(width ?? 1, height ?? 1).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, width ?? 1, height ?? 1);
  const dots = context.getImageData(0, 0, width ?? 1, height ?? 1).data;
  for (let alpha = 3; alpha < dots.length; alpha += 4) if ((dots[alpha] ?? 255) < 255) return true;
  return false;
}
