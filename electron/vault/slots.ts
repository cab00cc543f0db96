import { z } from 'zod';
import { readCode } from '../domain/access/recoveryCode';
import type { CodeLock, PasswordLock } from './keyFile';
import { readKeyFolder } from './keyFolder';
import { openSealed, type SealedKey } from './keyPair';
import { openByCode, openByPassword } from './locks';

/**
 * What goes into the head of every sealed backup, so that it opens on another PC: by the recovery code, and by a password
 * where the system adds nothing of its own to it. Nobody is named.
 */
interface Slots {
  readonly recovery: { readonly lock: CodeLock; readonly sealedKey: SealedKey };
  readonly users: readonly { readonly id: string; readonly lock: PasswordLock; readonly sealedKey: SealedKey }[];
}

/** @returns "" when there is no password */
export function slotsText(folder: string): string {
  const { file } = readKeyFolder(folder);
  if (file === null) return '';
  const { users, recovery } = file.body;
  const slots: Slots = {
    recovery: { lock: recovery.lock, sealedKey: recovery.nextKey ?? recovery.sealedKey },
    users: users
      .filter(({ lock }) => !lock.bySystem)
      .map(({ id, lock, sealedKey, nextKey }) => ({ id, lock, sealedKey: nextKey ?? sealedKey })),
  };
  return JSON.stringify(slots);
}

const base64 = z.string().max(10_000);
const sealed = z.object({ sender: base64, box: base64 });
const slotsSchema = z.object({
  recovery: z.object({ lock: z.object({ publicKey: base64, salt: base64, box: base64 }), sealedKey: sealed }),
  users: z
    .array(
      z.object({
        id: z.string().max(100),
        lock: z.object({
          publicKey: base64,
          kdf: z.object({
            n: z
              .number()
              .int()
              .min(2)
              .max(2 ** 20),
            r: z.number().int().min(1).max(16),
            p: z.number().int().min(1).max(4),
            salt: base64,
          }),
          box: base64,
          bySystem: z.boolean(),
        }),
        sealedKey: sealed,
      }),
    )
    .max(200),
});

/**
 * The data key of a backup from elsewhere.
 * @param secret the recovery code, or a password
 * @returns null when it opens none of them
 */
export async function keyFromSlots(text: string, secret: string): Promise<Uint8Array | null> {
  const slots = parseSlots(text);
  if (slots === null) return null;
  const code = readCode(secret);
  if (code.ok) {
    const pair = openByCode(slots.recovery.lock, code.bytes);
    return pair && openSealed(pair, slots.recovery.sealedKey);
  }
  for (const { id, lock, sealedKey } of slots.users) {
    const opened = await openByPassword(lock, secret, id, null);
    if (typeof opened === 'object') return openSealed(opened.pair, sealedKey);
  }
  return null;
}

function parseSlots(text: string): Slots | null {
  try {
    return slotsSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
