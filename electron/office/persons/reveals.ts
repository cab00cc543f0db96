import type { RevealReason } from '../../domain/personalData/access';

/**
 * Lists that are shown in full, and why. Kept in memory only: they are masked again when the list is closed, the window
 * locked, or the program ended.
 */
export class Reveals {
  readonly #shown = new Map<string, RevealReason>();

  /** null: the list is masked. */
  reasonOf(id: string): RevealReason | null {
    return this.#shown.get(id) ?? null;
  }

  add(id: string, reason: RevealReason): void {
    this.#shown.set(id, reason);
  }

  remove(id: string): void {
    this.#shown.delete(id);
  }

  clear(): void {
    this.#shown.clear();
  }
}
