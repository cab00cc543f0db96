import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Half of a publisher's key, the half that everybody may have. */
export interface UpdateKey {
  /** As the clerk reads it: who publishes with it. */
  readonly name: string;
  /** Ed25519, SubjectPublicKeyInfo in DER, base64. */
  readonly publicKey: string;
}

const file = z.strictObject({
  keys: z.array(z.strictObject({ name: z.string().min(1).max(200), publicKey: z.base64().max(200) })).max(10),
});

/** Whose updates this copy of the program takes; none where its publisher has not put a key in. */
export function readUpdateKeys(resourcesFolder: string): readonly UpdateKey[] {
  return file.parse(JSON.parse(readFileSync(join(resourcesFolder, 'updates', 'keys.json'), 'utf8'))).keys;
}
