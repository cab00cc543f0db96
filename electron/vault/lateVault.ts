import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_FILES } from './keyFileNames';
import type { Vault, VaultOptions } from './vault';
import { NOTHING_KNOWN } from './vaultLook';

/** What a vault does, whether it is read already or not. */
export type AnyVault = Pick<Vault, keyof Vault>;

export interface LateVault extends AnyVault {
  /** Reads what opens key files; where there is one, before anybody looks. */
  read(): Promise<unknown>;
}

/** A vault whose locks and keys are read when they are needed: a folder without a password begins without them. */
export function lateVault(options: VaultOptions): LateVault {
  let vault: Vault | null = null;
  const read = async (): Promise<Vault> => {
    const { Vault } = await import('./vault');
    vault ??= new Vault(options);
    return vault;
  };
  const look: AnyVault['look'] = () => {
    if (vault !== null) return vault.look();
    const isOn = KEY_FILES.some((name) => existsSync(join(options.folder, name)));
    if (isOn) void read(); // put there meanwhile: who looks again is told more
    return { ...NOTHING_KNOWN, isOn, trouble: null };
  };
  const handler: ProxyHandler<object> = {
    get: (_target, name) => {
      if (name === 'look') return look;
      if (name === 'read') return read;
      if (name === 'then') return undefined; // it is nobody's promise
      return (...input: unknown[]) => read().then((known) => called(known, name, input));
    },
  };
  return new Proxy({}, handler) as LateVault; // all but `look` answer by a promise
}

function called(vault: Vault, name: string | symbol, input: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(vault, name);
  if (typeof method !== 'function') throw new TypeError(`a vault has no ${String(name)}`);
  return Reflect.apply(method, vault, [...input]);
}
