import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** The file's hash in the form npm prints it: "sha512-…". */
export async function sha512Of(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** @throws Error when the file is not, byte for byte, the one whose hash was written down. */
export async function verifyIntegrity(file, expected) {
  const found = await sha512Of(file);
  if (found !== expected) throw new Error(`integrity mismatch: expected ${expected}, found ${found}`);
}
