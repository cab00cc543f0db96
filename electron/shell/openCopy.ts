import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { shell } from 'electron';
import { AppFailure } from '../domain/failure';
import type { OpenedCopy, RenderedFile } from '../ipc/contract';
import { shellText } from '../text/shell';

const FOLDER = 'don-doc-goc-';

/** What a file from outside may be opened as; anything else might be run instead of read. */
const OPENED = /\.(?:xlsx|xls|xlsm|xlsb|ods|csv|txt|pdf|docx|doc|odt|jpe?g|png|webp|tiff?)$/i;

/** Where a document, old or new, keeps its programs: the part of a package, or the storage of a compound file. */
const PROGRAMS: readonly Buffer[] = [
  Buffer.from('vbaProject.bin'),
  Buffer.from('xl/macrosheets/'), // programs of Excel 4, which Excel still runs
  Buffer.from('_VBA_PROJECT', 'utf16le'),
];
/** What Windows writes beside a file from the network; Office opens it protected, without links and programs. */
const FROM_OUTSIDE = '[ZoneTransfer]\r\nZoneId=3\r\n';

/**
 * Opens a copy that nobody can write over, so that what was kept stays what was sent. A file with programs in it, or of a
 * kind that might be run, is not opened: the folder with the copy is shown.
 * @throws AppFailure `unexpected` when this PC has no program for it
 */
export async function openCopy({ fileName, bytes }: RenderedFile): Promise<OpenedCopy> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  const path = join(folder, basename(fileName));
  await writeFile(path, bytes);
  await markFromOutside(path);
  await chmod(path, 0o400);
  if (!OPENED.test(fileName) || hasPrograms(bytes)) {
    shell.showItemInFolder(path);
    return { opened: 'folder' };
  }
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new AppFailure('unexpected', shellText.failure.noProgramFor(fileName));
  return { opened: 'file' };
}

/**
 * Takes all copies away that were ever opened, also those of a run that was ended hard. One that another program still
 * holds, as Windows lets it, goes the next time.
 */
export async function removeCopies(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(FOLDER)))
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
}

/** Whatever way it came, another office made it. A disk without such marks (FAT) takes none. */
async function markFromOutside(path: string): Promise<void> {
  if (process.platform === 'win32') await writeFile(`${path}:Zone.Identifier`, FROM_OUTSIDE).catch(() => undefined);
}

function hasPrograms(bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return PROGRAMS.some((name) => content.includes(name));
}
