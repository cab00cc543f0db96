import type { Container } from '../container';
import { DEFAULT_LIMITS } from '../limits';
import { ZipArchive } from '../zip/archive';

const MAX_DESCRIPTION_BYTES = 1024 * 1024;
const CONTENT_TYPES = '[content_types].xml';
const ODF_TYPE = 'application/vnd.oasis.opendocument.';

/** Main content types of a package, by what the package is. */
const PACKAGE_TYPES: readonly (readonly [RegExp, Container])[] = [
  [/sheet\.binary\.macroEnabled\.main/i, { kind: 'xlsb' }],
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/i, { kind: 'xlsx', hasMacros: true }],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/i, { kind: 'xlsx', hasMacros: false }],
  [/wordprocessingml\.\w+\.main\+xml|ms-word\.\w+\.macroEnabled/i, { kind: 'document', what: 'word' }],
  [/presentationml\.\w+\.main\+xml|ms-powerpoint\.\w+\.macroEnabled/i, { kind: 'document', what: 'powerpoint' }],
];

/** Main parts by their usual names, for packages whose list of types is missing or odd. */
const USUAL_PARTS: readonly (readonly [string, Container])[] = [
  ['xl/workbook.xml', { kind: 'xlsx', hasMacros: false }],
  ['xl/workbook.bin', { kind: 'xlsb' }],
  ['word/document.xml', { kind: 'document', what: 'word' }],
  ['ppt/presentation.xml', { kind: 'document', what: 'powerpoint' }],
];

/** @throws RefusalError when the zip can not be looked into */
export function identifyZip(bytes: Buffer): Container {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  if (archive.names().some((name) => archive.find(name)?.isEncrypted)) return { kind: 'encrypted', what: 'zip' };
  return identifyOpenDocument(archive) ?? identifyPackage(archive) ?? { kind: 'archive', what: 'zip' };
}

function identifyPackage(archive: ZipArchive): Container | null {
  const types = archive.find(CONTENT_TYPES)
    ? archive.read(CONTENT_TYPES, MAX_DESCRIPTION_BYTES).toString('latin1')
    : '';
  const byType = PACKAGE_TYPES.find(([pattern]) => pattern.test(types.replaceAll('\0', '')));
  const found = byType ?? USUAL_PARTS.find(([part]) => archive.find(part) !== undefined);
  return found ? found[1] : null;
}

function identifyOpenDocument(archive: ZipArchive): Container | null {
  if (!archive.find('mimetype')) return null;
  const type = archive.read('mimetype', MAX_DESCRIPTION_BYTES).toString('latin1').trim();
  if (!type.startsWith(ODF_TYPE)) return null;
  const what = type.slice(ODF_TYPE.length);
  if (what.startsWith('text')) return { kind: 'document', what: 'odt' };
  if (what.startsWith('presentation')) return { kind: 'document', what: 'odp' };
  if (!what.startsWith('spreadsheet')) return null;
  return isEncryptedOds(archive) ? { kind: 'encrypted', what: 'ods' } : { kind: 'ods' };
}

function isEncryptedOds(archive: ZipArchive): boolean {
  const manifest = 'META-INF/manifest.xml';
  return Boolean(archive.find(manifest)) && archive.read(manifest, MAX_DESCRIPTION_BYTES).includes('encryption-data');
}
