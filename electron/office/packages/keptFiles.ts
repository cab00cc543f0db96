import { existsSync } from 'node:fs';
import { removeIfPossible } from '../../db/atomicWrite';
import type { AttachedFile } from '../../db/attachedFiles';
import { attachmentPath, hashOf, keepAttachment } from '../../db/attachmentStore';
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
    const path = attachmentPath(this.dataFolder, hashOf(bytes));
    const isNew = !existsSync(path);
    if (isNew) this.#added.push(path);
    try {
      this.#files.push(keepAttachment(this.dataFolder, bytes));
    } catch (error) {
      throw saveFailure(error, this.dataFolder);
    }
  }

  /** Those that were there before stay: something else names them. */
  remove(): void {
    for (const path of this.#added) removeIfPossible(path);
  }
}
