import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ROLES } from '../domain/access/roles';
import { NO_TRIES } from '../domain/access/waits';

/** What lies in `khoa.json` of a data folder: who opens it and how. It holds no key that is not locked. */

const FORMAT = 'DONDOC-KHOA';
const VERSION = 1;

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+=*$/)
  .max(10_000);
const sealedKey = z.strictObject({ sender: base64, box: base64 });
const passwordLock = z.strictObject({
  publicKey: base64,
  kdf: z.strictObject({
    n: z
      .number()
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.number().int().min(1).max(16),
    p: z.number().int().min(1).max(4),
    salt: base64,
  }),
  /** The private half under the password, wrapped once more by the system where `bySystem`. */
  box: base64,
  bySystem: z.boolean(),
});
const codeLock = z.strictObject({ publicKey: base64, salt: base64, box: base64 });
const keys = {
  sealedKey,
  /** While the data key gives way to another: the new one. */
  nextKey: sealedKey.nullable(),
};

const vaultBody = z.strictObject({
  state: z.enum(['turningOn', 'on', 'turningOff', 'changingKey']),
  users: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        name: z.string().min(1).max(200),
        role: z.enum(ROLES),
        lock: passwordLock,
        ...keys,
      }),
    )
    .min(1)
    .max(200),
  recovery: z.strictObject({
    lock: codeLock,
    ...keys,
    /** The code has been used, so a new sheet is due. */ isUsed: z.boolean(),
  }),
  /** Minutes without a key or a movement of the mouse until the window locks itself; null: never. */
  idleMinutes: z.number().int().positive().nullable(),
});

const vaultFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  body: z.unknown(),
  /** Of the body, by the data key: whoever cannot open the office cannot change who may. */
  seal: base64,
  /** Counts changes of the body. */
  serial: z.number().int().min(0),
  tries: z.strictObject({
    failed: z.number().int().min(0),
    failedAt: z.number(),
    /** Left out by a former version of the program. */ failedUp: z.number().nullable().default(null),
  }),
  /** SHA-256 of all above: tells damage from everything else. */
  sum: z.string(),
});

export type PasswordLock = Readonly<z.infer<typeof passwordLock>>;
export type CodeLock = Readonly<z.infer<typeof codeLock>>;
export type VaultBody = Readonly<z.infer<typeof vaultBody>>;
export type VaultUser = VaultBody['users'][number];
export type VaultFile = Readonly<Omit<z.infer<typeof vaultFile>, 'body'>> & { readonly body: VaultBody };

export type KeyFileFault = 'damaged' | 'newer' | 'foreign';

export function writeKeyFile(file: Omit<VaultFile, 'format' | 'version' | 'sum'>): Buffer {
  const { body, seal, serial, tries } = file;
  const whole = { format: FORMAT, version: VERSION, body, seal, serial, tries };
  return Buffer.from(`${JSON.stringify({ ...whole, sum: sumOf(whole) }, null, 1)}\n`, 'utf8');
}

/** @returns what is wrong where it is none, one of a newer program, or not as it was written */
export function readKeyFile(bytes: Uint8Array): VaultFile | KeyFileFault {
  const raw = parseJson(bytes);
  if (raw === null) return 'damaged';
  const named = z.object({ format: z.literal(FORMAT), version: z.number().int() }).safeParse(raw);
  if (!named.success) return 'foreign';
  if (named.data.version > VERSION) return 'newer';
  const { sum, ...whole } = raw;
  if (sum !== sumOf(whole)) return 'damaged';
  const file = vaultFile.safeParse(raw);
  const body = vaultBody.safeParse(file.data?.body);
  return file.success && body.success ? { ...file.data, body: body.data } : 'damaged';
}

/** The text that the seal is made over. */
export function bodyText({ body, serial }: Pick<VaultFile, 'body' | 'serial'>): string {
  return JSON.stringify([serial, inOrder(body)]);
}

export { NO_TRIES };

function sumOf(whole: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(whole)))
    .digest('hex');
}

/** The same text for the same content, whatever wrote it down. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inside]) => [name, inOrder(inside)]),
  );
}

function parseJson(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const raw: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return z.record(z.string(), z.unknown()).safeParse(raw).data ?? null;
  } catch {
    return null;
  }
}
