import { readDirectiveText } from '../../electron/domain/directiveText/readDirectiveText';
import { audit } from '../../electron/office/reading/auditFile';
import type { FileReader } from '../../electron/office/reading/fileReader';
import { measureFile } from '../../electron/office/reading/measureFile';
import { readFilesOfPackage, readPackageFile } from '../../electron/office/reading/packageFile';
import { packFile, unpackFile } from '../../electron/office/reading/packFile';
import { askFile, inspectFile, readImportFile, readLetterFile } from '../../electron/office/reading/readFile';

/** Reads in the calling thread what the app reads in one of its own, so that a test needs no bundled program. */
export const readerInThisThread: FileReader = {
  prepare: () => undefined,
  readReport: async (file, context, assignment, progress) => {
    const events = { opened: () => undefined, ...(progress && { progress }) };
    return unpackFile(structuredClone(packFile(await readImportFile(file, context, assignment, events))));
  },
  inspect: inspectFile,
  ask: async (file, kind, input) => structuredClone(await askFile(file, kind, structuredClone(input))),
  readLetter: async (source) =>
    structuredClone('text' in source ? readDirectiveText(source.text) : await readLetterFile(source)),
  audit: async (source) => structuredClone(await audit(source)),
  measure: async (paper, resourcesFolder) => structuredClone(await measureFile(paper, resourcesFolder)),
  readPackage: async (file, password) => structuredClone(await readPackageFile(file, password)),
  readPackageFiles: async (file, password, hashes, sha256) =>
    structuredClone(await readFilesOfPackage(file, password, hashes, sha256)),
  stop: () => undefined,
  rest: () => undefined,
};
