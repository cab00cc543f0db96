import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSampleFiles, REPORTS_FOLDER } from './samples/sampleFiles.mjs';

/** `npm run samples`: writes the sample workbooks, their README and the truth the tests hold them against. */
const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = await makeSampleFiles(projectFolder);

mkdirSync(join(projectFolder, REPORTS_FOLDER), { recursive: true });
for (const entry of readdirSync(join(projectFolder, REPORTS_FOLDER), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const known = [...files.keys()].some((name) => join(projectFolder, name) === path);
  if (entry.isFile() && !known) rmSync(path);
}
for (const [name, bytes] of files) {
  mkdirSync(dirname(join(projectFolder, name)), { recursive: true });
  writeFileSync(join(projectFolder, name), bytes);
}
console.log(`${files.size} files written below ${REPORTS_FOLDER} and test/samples`);
