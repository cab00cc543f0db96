import { stat } from 'node:fs/promises';
import type { ReadPackage } from '../../domain/package/packageModel';
import { type Refusal, refusalOf } from '../../imports/refusal';
import { type FileBytes, type FoundFile, readFileBytes } from '../collectFiles';
import { MOST_PACKAGE_BYTES } from '../packages/file/limits';
import { readPackage, readPackageFiles } from '../packages/file/readPackage';
import type { Unopened } from './fileReader';
import type { PackageBytes } from './messages';

/** Everything in a package but the bytes of its files; one that cannot be taken is refused. */
export async function readPackageFile({ path }: FoundFile, password: string | null): Promise<ReadPackage | Unopened> {
  const read = await readBounded(path);
  if (!('bytes' in read)) return read;
  const { bytes, sha256, modifiedMs } = read;
  try {
    return { ...readPackage(buffer(bytes), password), sha256, sizeBytes: bytes.length, modifiedMs };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

/** Files of the very package that was looked at, each a copy of its own that can be handed over. */
export async function readFilesOfPackage(
  { path }: FoundFile,
  password: string | null,
  hashes: readonly string[],
  sha256: string,
): Promise<PackageBytes | Unopened> {
  const read = await readBounded(path);
  if (!('bytes' in read)) return read;
  if (read.sha256 !== sha256) return { unreadable: 'ECHANGED' };
  try {
    return { files: readPackageFiles(buffer(read.bytes), password, hashes).map((bytes) => new Uint8Array(bytes)) };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

/** A file larger than any package is not even read. */
async function readBounded(path: string): Promise<FileBytes | Unopened> {
  const size = await stat(path).then(
    (status) => (status.isFile() ? status.size : 0),
    () => 0, // reading says why
  );
  return size > MOST_PACKAGE_BYTES ? { refusal: TOO_LARGE } : readFileBytes(path);
}

const TOO_LARGE: Refusal = { code: 'too-large', detail: { what: 'file', limit: MOST_PACKAGE_BYTES } };

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
