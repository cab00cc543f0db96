import { saveAttachedFile } from '../../db/attachedFiles';
import { mediaOf, readAttachment } from '../../db/attachmentStore';
import type { Store } from '../../db/store';
import type { Block, OfficialDocument } from '../../documents/model';
import { AppFailure } from '../../domain/failure';
import type { TakenScan } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { writtenMessages } from '../../text/writtenMessages';
import type { OfficeEnvironment } from '../environment';
import { keepFiles, type Refuse } from '../keepFiles';

/** What the window can draw page by page. */
const DRAWN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
const refuse: Refuse = (fileName, bytes) =>
  DRAWN.has(mediaOf(bytes)) ? null : writtenMessages.scan.otherKind(fileName);

/**
 * Keeps a scan that is to be copied and hands its bytes to the window, which draws its pages where nothing of a hostile
 * file can reach the office.
 * @throws AppFailure `invalid` for a file of another kind, `notFound` for one that cannot be read
 */
export async function takeScan(
  store: Store,
  { dataFolder }: Pick<OfficeEnvironment, 'dataFolder'>,
  path: string,
): Promise<TakenScan> {
  const [file] = await keepFiles(dataFolder, [path], refuse);
  if (file === undefined) throw new AppFailure('notFound', officeMessages.unreadableFile(path, ''));
  const bytes = readAttachment(dataFolder, file.sha256);
  if (bytes === null) throw new AppFailure('notFound', officeMessages.attachmentMissing(file.fileName));
  await store.write((db) => saveAttachedFile(db, file));
  return { sha256: file.sha256, fileName: file.fileName, media: file.media, bytes };
}

/**
 * The paper with the pictures of its scanned pages, to be printed.
 * @throws AppFailure `notFound` when a page is gone: a copy that lacks a page must not be made
 */
export function withScannedPages(document: OfficialDocument, dataFolder: string): OfficialDocument {
  const read = (block: Block): Block => {
    if (block.kind !== 'scanPage') return block;
    const bytes = readAttachment(dataFolder, block.sha256);
    if (bytes === null) throw new AppFailure('notFound', writtenMessages.scan.pageGone(block.words));
    return { ...block, jpegBase64: Buffer.from(bytes).toString('base64') };
  };
  return { ...document, sections: document.sections.map((one) => ({ ...one, blocks: one.blocks.map(read) })) };
}
