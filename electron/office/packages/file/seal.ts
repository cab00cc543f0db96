import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { damaged, refuse } from '../../../imports/refusal';

/**
 * The outside of a package: a mark, a line that says whether it is locked, the zip (as it is, or encrypted), and the
 * SHA-256 of all of that. The checksum is looked at first, so a wrong password and a damaged file are told apart.
 */
const MARK = Buffer.from('DONDOC-GOI/1\n', 'latin1');
const HASH_LENGTH = 32;
const TAG_LENGTH = 16;
const KEY_LENGTH = 32;
const LONGEST_HEAD = 1_000;

/** About a tenth of a second and 32 MB for each try. */
const COST = { N: 32_768, r: 8, p: 1 } as const;
/** What a package from elsewhere may ask of this PC: 128 MB and about a second. */
const MOST_MEMORY = 160 * 1024 * 1024;

const base64 = (bytes: number) =>
  z.string().refine((text) => Buffer.from(text, 'base64').length === bytes && text.length < 64);
const head = z.object({
  lock: z
    .object({
      cipher: z.literal('aes-256-gcm'),
      kdf: z.literal('scrypt'),
      N: z.union([z.literal(16_384), z.literal(32_768), z.literal(65_536), z.literal(131_072)]),
      r: z.literal(8),
      p: z.number().int().min(1).max(4),
      salt: base64(16),
      iv: base64(12),
    })
    .nullable(),
});
type Lock = NonNullable<z.infer<typeof head>['lock']>;

/** @param password null: it can be opened by anybody */
export function seal(
  pieces: readonly Buffer[],
  password: string | null,
  step: (bytes: number) => void = () => undefined,
): Buffer {
  const body = password === null ? { lock: null, pieces } : locked(pieces, password);
  const line = Buffer.from(`${JSON.stringify({ lock: body.lock })}\n`, 'utf8');
  const all = [MARK, line, ...body.pieces];
  const hash = createHash('sha256');
  for (const piece of all) {
    step(piece.length);
    hash.update(piece);
  }
  return Buffer.concat([...all, hash.digest()]);
}

export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= MARK.length && MARK.equals(bytes.subarray(0, MARK.length));
}

/**
 * The zip inside.
 * @throws RefusalError `not-a-spreadsheet`, `damaged`, `unsafe-content`; `password-protected` with what `needed` or `wrong`
 */
export function unseal(bytes: Buffer, password: string | null): { readonly zip: Buffer; readonly isLocked: boolean } {
  if (!isSealed(bytes)) refuse('not-a-spreadsheet', { what: 'no-package' });
  const end = bytes.length - HASH_LENGTH;
  const lineEnd = bytes.indexOf(10, MARK.length);
  if (lineEnd < 0 || lineEnd >= end || lineEnd - MARK.length > LONGEST_HEAD) damaged('package-head');
  const sum = createHash('sha256').update(bytes.subarray(0, end)).digest();
  if (!sum.equals(bytes.subarray(end))) damaged('package-checksum');
  const { lock } = readHead(bytes.toString('utf8', MARK.length, lineEnd));
  const body = bytes.subarray(lineEnd + 1, end);
  if (lock === null) return { zip: body, isLocked: false };
  if (password === null) refuse('password-protected', { what: 'needed' });
  return { zip: unlocked(body, lock, password), isLocked: true };
}

function readHead(line: string): z.infer<typeof head> {
  try {
    return head.parse(JSON.parse(line));
  } catch {
    return refuse('unsafe-content', { what: 'package-lock' });
  }
}

function keyOf(password: string, { N, r, p, salt }: Pick<Lock, 'N' | 'r' | 'p' | 'salt'>): Buffer {
  const secret = password.normalize('NFC');
  return scryptSync(secret, Buffer.from(salt, 'base64'), KEY_LENGTH, { N, r, p, maxmem: MOST_MEMORY });
}

function locked(pieces: readonly Buffer[], password: string): { lock: Lock; pieces: readonly Buffer[] } {
  const salt = randomBytes(16).toString('base64');
  const iv = randomBytes(12);
  const lock: Lock = { cipher: 'aes-256-gcm', kdf: 'scrypt', ...COST, salt, iv: iv.toString('base64') };
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, lock), iv);
  const body = pieces.map((piece) => cipher.update(piece));
  return { lock, pieces: [...body, cipher.final(), cipher.getAuthTag()] };
}

function unlocked(body: Buffer, lock: Lock, password: string): Buffer {
  if (body.length < TAG_LENGTH) damaged('package-head');
  const end = body.length - TAG_LENGTH;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(password, lock), Buffer.from(lock.iv, 'base64'), {
    authTagLength: TAG_LENGTH,
  });
  decipher.setAuthTag(body.subarray(end));
  const plain = decipher.update(body.subarray(0, end));
  try {
    decipher.final();
  } catch {
    return refuse('password-protected', { what: 'wrong' }); // the checksum has shown that nothing is damaged
  }
  return plain;
}
