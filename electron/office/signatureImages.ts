import { readAttachment } from '../db/attachmentStore';
import type { ReadDb } from '../db/database';
import { findSeal } from '../db/office';
import type { Picture, SignatureImages } from '../documents/model';
import type { Signatory } from '../domain/office';
import { pngSize } from '../domain/pngSize';

/** Larger than any place for a signature: the layout shrinks a picture, and never stretches it. */
const WIDEST_MM = 100;

/**
 * The kept pictures of a signer and of the office's seal, for a draft that was asked to have them; null: none is kept. The
 * signature is as large as its place allows, the seal has its real size (Phụ lục I, II.7.d and II.8).
 */
export function signatureImages(db: ReadDb, dataFolder: string, signatory: Signatory | null): SignatureImages | null {
  if (signatory === null) return null;
  const seal = findSeal(db);
  const images: SignatureImages = {
    signature: pictureOf(dataFolder, signatory.picture, WIDEST_MM),
    seal: seal && pictureOf(dataFolder, seal.picture, seal.diameterMm),
  };
  return images.signature === null && images.seal === null ? null : images;
}

function pictureOf(dataFolder: string, sha256: string | null, widthMm: number): Picture | null {
  const bytes = sha256 === null ? null : readAttachment(dataFolder, sha256);
  const size = bytes && pngSize(bytes);
  if (bytes === null || size === null || size.width === 0 || size.height === 0) return null;
  return { pngBase64: Buffer.from(bytes).toString('base64'), widthMm, heightMm: (widthMm * size.height) / size.width };
}
