import { isSameKey, keyIdOf, type StoreKey } from './storeKey';

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
  /** All that open something, the one that is written with first. */
  readonly keys: readonly StoreKey[];
  /** @returns the key with that id; null: not to be had */
  keyFor(id: Uint8Array): StoreKey | null;
  slots(): string;
}

export function protectionBy({
  key = null,
  formerKey = null,
  acceptsPlain = false,
  slots = () => '',
}: ProtectionOptions = {}): Protection {
  const keys = [key, formerKey].filter((one) => one !== null);
  return protectionWith(key, keys, acceptsPlain || key === null, slots);
}

export const UNPROTECTED: Protection = protectionBy();

/** While one form gives way to another: written in the new one, all that opened anything still does. */
export function changingOver({ keys, slots }: Protection, key: StoreKey | null): Protection {
  const former = keys.filter((one) => key === null || !isSameKey(one, key));
  return protectionWith(key, key === null ? former : [key, ...former], true, slots);
}

function protectionWith(
  key: StoreKey | null,
  keys: readonly StoreKey[],
  acceptsPlain: boolean,
  slots: () => string,
): Protection {
  const known = keys.map((one) => ({ one, id: keyIdOf(one) }));
  return {
    key,
    keys,
    acceptsPlain,
    keyFor: (id) => known.find((each) => each.id.equals(id))?.one ?? null,
    slots: () => slots(),
  };
}

/** The same, but what is plain opens as well: where something else says that it is as it was written. */
export function takingPlain(protection: Protection): Protection {
  return { ...protection, acceptsPlain: true };
}

/** The same, opening also what another key has sealed. */
export function openingAlso({ key, keys, acceptsPlain, slots }: Protection, other: StoreKey): Protection {
  return protectionWith(key, [...keys, other], acceptsPlain, slots);
}
