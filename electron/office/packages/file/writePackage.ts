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

/** The parts that are written as JSON, so that they can be looked at before anything is packed. */
export interface PackageParts {
  readonly content: ZipPart;
  readonly persons: ZipPart | null;
}

export function packageParts({ content, persons }: Pick<PackageOrder, 'content' | 'persons'>): PackageParts {
  return { content: jsonPart(CONTENT, content), persons: persons === null ? null : jsonPart(PERSONS, persons) };
}

/** Every byte is gone through so often while a package is made: hashed, packed, sealed. */
export const STEPS_OF_PACKING = 3;

/** The bytes of a package file; the same order gives the same bytes unless it is locked. */
export function writePackage(order: PackageOrder): Buffer {
  return sealPackage(order, packageParts(order));
}

/** @param step told how many bytes were gone through; what it throws ends the work */
export function sealPackage(
  { head, files, password }: Pick<PackageOrder, 'head' | 'files' | 'password'>,
  { content, persons }: PackageParts,
  step: (bytes: number) => void = () => undefined,
): Buffer {
  const parts: readonly ZipPart[] = persons === null ? [content] : [content, persons];
  const distinct = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const described: PackagePart[] = [
    ...parts.map(({ name, bytes }) => {
      step(bytes.length);
      return { name, sha256: sha256Of(bytes), sizeBytes: bytes.length };
    }),
    ...distinct.map(({ fileName, sha256, bytes }) => {
      step(bytes.length); // hashed when it was gathered
      return { name: `${FILES}${sha256}`, sha256, sizeBytes: bytes.length, fileName };
    }),
  ];
  const manifest = jsonPart(MANIFEST, { format: PACKAGE_FORMAT, ...head, parts: described });
  const sum = { name: MANIFEST_SUM, bytes: Buffer.from(`${sha256Of(manifest.bytes)}\n`, 'latin1'), isStored: true };
  const scans = distinct.map(({ sha256, bytes }) => ({ name: `${FILES}${sha256}`, bytes, isStored: true }));
  return seal(zipFile([manifest, sum, ...parts, ...scans], step), password, step);
}

function jsonPart(name: string, value: unknown): ZipPart {
  return { name, bytes: Buffer.from(JSON.stringify(value), 'utf8'), isStored: false };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
