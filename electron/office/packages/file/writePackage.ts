import { createHash } from 'node:crypto';
import {
  PACKAGE_FORMAT,
  type PackageContent,
  type PackageManifest,
  type PackagePart,
  type PackagePersons,
} from '../../../domain/package/packageModel';
import { seal } from './seal';
import { type ZipPart, zipFile } from './zipFile';

export const MANIFEST = 'goi.json';
export const MANIFEST_SUM = 'goi.sha256';
export const CONTENT = 'noi-dung.json';
export const PERSONS = 'danh-sach.json';
export const FILES = 'tep/';

export interface PackedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface PackageOrder {
  readonly head: Omit<PackageManifest, 'format' | 'parts'>;
  readonly content: PackageContent;
  readonly persons: PackagePersons | null;
  readonly files: readonly PackedFile[];
  /** null: it can be opened by anybody. */
  readonly password: string | null;
}

/** The bytes of a package file; the same order gives the same bytes unless it is locked. */
export function writePackage({ head, content, persons, files, password }: PackageOrder): Buffer {
  const parts: ZipPart[] = [jsonPart(CONTENT, content)];
  if (persons !== null) parts.push(jsonPart(PERSONS, persons));
  const distinct = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const described: PackagePart[] = [
    ...parts.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes), sizeBytes: bytes.length })),
    ...distinct.map(({ fileName, sha256, bytes }) => ({
      name: `${FILES}${sha256}`,
      sha256,
      sizeBytes: bytes.length,
      fileName,
    })),
  ];
  const manifest = jsonPart(MANIFEST, { format: PACKAGE_FORMAT, ...head, parts: described });
  const sum = { name: MANIFEST_SUM, bytes: Buffer.from(`${sha256Of(manifest.bytes)}\n`, 'latin1'), isStored: true };
  const scans = distinct.map(({ sha256, bytes }) => ({ name: `${FILES}${sha256}`, bytes, isStored: true }));
  return seal(zipFile([manifest, sum, ...parts, ...scans]), password);
}

function jsonPart(name: string, value: unknown): ZipPart {
  return { name, bytes: Buffer.from(JSON.stringify(value), 'utf8'), isStored: false };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
