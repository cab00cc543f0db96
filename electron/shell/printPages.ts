import { randomUUID } from 'node:crypto';
import { PRINT_ORIGIN } from './contentPaths';

/** Pages waiting to be printed. In memory only: they hold what an office writes, and no copy should stay on the disk. */
export class PrintPages {
  private readonly pages = new Map<string, string>();

  /** Puts a page up under an address nobody can guess, for as long as `use` runs. */
  async show<T>(html: string, use: (url: string) => Promise<T>): Promise<T> {
    const id = randomUUID();
    this.pages.set(id, html);
    try {
      return await use(`${PRINT_ORIGIN}/${id}`);
    } finally {
      this.pages.delete(id);
    }
  }

  find(id: string): string | null {
    return this.pages.get(id) ?? null;
  }
}
