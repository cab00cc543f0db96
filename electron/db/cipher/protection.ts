import { keyIdOf, type StoreKey } from './storeKey';

/** How a folder is to be opened and written. */
export interface ProtectionOptions {
  /** Everything is sealed with it; null or absent: everything is plain. */
  readonly key?: StoreKey | null;
  /** Plain files open as well: turning on or off was interrupted. Else they are somebody's who wants them to be taken for ours. */
  readonly acceptsPlain?: boolean;
  /** Opens what a broken-off change from another key has left. */
  readonly formerKey?: StoreKey | null;
  /** Opaque text for the head of every sealed backup, by which a password opens it on another PC. */
  slots?(): string;
}

/** What is written with, and what else still opens. */
export interface Protection {
  readonly key: StoreKey | null;
  readonly acceptsPlain: boolean;
  /** @returns the key with that id; null: not to be had */
  keyFor(id: Uint8Array): StoreKey | null;
  slots(): string;
}

export function protectionBy({
  key = null,
  acceptsPlain = key === null,
  formerKey = null,
  slots = () => '',
}: ProtectionOptions = {}): Protection {
  const keys = [key, formerKey].flatMap((one) => (one === null ? [] : [{ one, id: keyIdOf(one) }]));
  return {
    key,
    acceptsPlain: acceptsPlain || key === null,
    keyFor: (id) => keys.find((known) => known.id.equals(id))?.one ?? null,
    slots: () => slots(),
  };
}

export const UNPROTECTED: Protection = protectionBy();

/** While one form gives way to another: written in the new one, both open. */
export function changingOver(from: Protection, key: StoreKey | null, slots = from.slots): Protection {
  return protectionBy({ key, acceptsPlain: true, formerKey: from.key, slots });
}
