import { removeIfPossible } from '../../db/atomicWrite';
import type { AttachedFile } from '../../db/attachedFiles';
import { attachmentPath, hasAttachment, hashOf, keepAttachment } from '../../db/attachmentStore';
import { saveFailure } from '../../db/saveFailure';

/** Files put into the data folder before a row names them; they go again when no row ever does. */
export class KeptFiles {
  readonly #files: AttachedFile[] = [];
  readonly #added: string[] = [];

  constructor(private readonly dataFolder: string) {}

  get files(): readonly AttachedFile[] {
    return this.#files;
  }

  /** @throws AppFailure that says what is wrong with the data folder's disk */
  keep(bytes: Uint8Array): void {
    const sha256 = hashOf(bytes);
    if (!hasAttachment(this.dataFolder, sha256)) this.#added.push(sha256);
    try {
      this.#files.push(keepAttachment(this.dataFolder, bytes));
    } catch (error) {
      throw saveFailure(error, this.dataFolder);
    }
  }

  /** Those that were there before stay: something else names them. */
  remove(): void {
    for (const sha256 of this.#added) removeIfPossible(attachmentPath(this.dataFolder, sha256));
  }
}
