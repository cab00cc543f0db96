import { saveAttachedFile } from '../../db/attachedFiles';
import { keepAttachment, mediaOf, readAttachment } from '../../db/attachmentStore';
import type { ReadDb } from '../../db/database';
import { findPictureName } from '../../db/evidence';
import { saveFailure } from '../../db/saveFailure';
import type { Store } from '../../db/store';
import { AppFailure } from '../../domain/failure';
import { keyedMessages } from '../../text/keyedMessages';
import type { OfficeEnvironment } from '../environment';

/** A photograph of a telephone has a tenth of it. */
const LARGEST_MB = 20;
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp']);

export interface KeptPicture {
  readonly sha256: string;
  readonly fileName: string;
}

/**
 * Puts a picture under its hash into the data folder: first the bytes, then the row that names them.
 * @throws AppFailure `invalid` for what is no picture or too large
 */
export async function keepPicture(
  store: Store,
  { dataFolder }: OfficeEnvironment,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<KeptPicture> {
  const name = fileName.normalize('NFC').trim() || keyedMessages.pastedPicture;
  if (!PICTURES.has(mediaOf(bytes))) throw new AppFailure('invalid', keyedMessages.notAPicture(name));
  if (bytes.length > LARGEST_MB * 1024 * 1024)
    throw new AppFailure('invalid', keyedMessages.pictureTooLarge(name, LARGEST_MB));
  const file = keep(dataFolder, bytes);
  await store.write((db) => saveAttachedFile(db, file));
  return { sha256: file.sha256, fileName: name };
}

/** @throws AppFailure `notFound` when it is no picture of ours, gone, or no longer what it was */
export function readPicture(db: ReadDb, dataFolder: string, sha256: string) {
  const bytes = readAttachment(dataFolder, sha256);
  if (bytes === null || !PICTURES.has(mediaOf(bytes))) throw new AppFailure('notFound', keyedMessages.pictureGone);
  return { media: mediaOf(bytes), bytes, fileName: findPictureName(db, sha256) };
}

function keep(dataFolder: string, bytes: Uint8Array) {
  try {
    return keepAttachment(dataFolder, bytes);
  } catch (error) {
    throw saveFailure(error, dataFolder);
  }
}
