import type { ZipArchive } from '../zip/archive';

const USUAL = 'word/document.xml';

/** Name of the main part of a Word file; some programs name it otherwise ("word/document2.xml"). */
export function documentPart(archive: ZipArchive): string {
  return archive.find(USUAL) ? USUAL : (archive.names().find((name) => /^word\/document\d*\.xml$/.test(name)) ?? USUAL);
}
