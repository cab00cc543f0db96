import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BookType, read, write } from '@e965/xlsx';

/** A file to spoil. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

const SPREADSHEET = /\.(?:xlsx|xlsm|xlsb|xls|ods|fods|csv|txt|html?|xml)$/i;
const LARGEST = 512 * 1024;
/** Other containers the samples are turned into, with the extension each goes by. */
const OTHER_CONTAINERS: readonly (readonly [BookType, string])[] = [
  ['biff8', 'xls'],
  ['biff5', 'xls'],
  ['biff2', 'xls'],
  ['ods', 'ods'],
  ['fods', 'xml'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['xlml', 'xml'],
  ['xlsb', 'xlsb'],
];
const CONVERTED = 4;

/** The samples of the app and the fixtures of the tests, and some of the samples in every other container. */
export function corpusOf(projectFolder: string): readonly Seed[] {
  const samples = filesBelow(join(projectFolder, 'resources', 'samples'));
  const fixtures = filesBelow(join(projectFolder, 'test'));
  const step = Math.max(1, Math.floor(samples.length / CONVERTED));
  const chosen = samples.filter((_, index) => index % step === 0);
  return [...samples, ...fixtures, ...chosen.flatMap(inOtherContainers)];
}

function filesBelow(folder: string): readonly Seed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => SPREADSHEET.test(name))
    .sort()
    .map((name) => ({ name: name.split(/[\\/]/).at(-1) ?? name, bytes: readFileSync(join(folder, name)) }))
    .filter(({ bytes }) => bytes.length <= LARGEST);
}

function inOtherContainers({ name, bytes }: Seed): readonly Seed[] {
  const workbook = read(bytes, { type: 'buffer' });
  if (workbook.Workbook) workbook.Workbook.Names = []; // not every container can hold them
  return OTHER_CONTAINERS.map(([bookType, extension]) => ({
    name: name.replace(/\.[^.]*$/, `.${extension}`),
    bytes: Buffer.from(write(workbook, { type: 'buffer', bookType }) as Uint8Array), // `type` says what comes
  }));
}
