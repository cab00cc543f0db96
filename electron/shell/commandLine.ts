import { join, resolve } from 'node:path';
import { isLanguage, type Language } from '../domain/language';

/** What the program was started with. */
export interface StartOptions {
  /** Data folder asked for; null: the app's own. */
  readonly dataFolder: string | null;
  /**
   * Folder of settings, logs, the browser's own files and, unless asked for elsewhere, the data. The portable program
   * has it beside itself, so that a stick carries both; null: the system's place for it.
   */
  readonly profileFolder: string | null;
  /** The portable program says so of itself. */
  readonly isPortable: boolean;
  /** Language of this run, whatever is kept; null: the one that was chosen. */
  readonly language: Language | null;
  readonly printJobs: { readonly jobsFile: string; readonly resultsFile: string | null } | null;
  /** Files to import, absolute. They may not exist. */
  readonly paths: readonly string[];
}

/**
 * @param argv as Node gives it, the executable first
 * @param appFolder folder the app was started from, given as an argument while developing
 * @param workingFolder what relative paths start from
 */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  appFolder: string,
  workingFolder: string,
): StartOptions {
  const args = argv.slice(1);
  const given = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const pathOf = (name: string) => {
    const value = given(name);
    return value === undefined || value === '' ? null : resolve(workingFolder, value);
  };
  const jobsFile = pathOf('print-jobs');
  const language = given('language') ?? '';
  return {
    dataFolder: pathOf('data') ?? (env.DON_DOC_DATA ? resolve(workingFolder, env.DON_DOC_DATA) : null),
    profileFolder: pathOf('user-data-dir') ?? besidePortable(env.PORTABLE_EXECUTABLE_DIR),
    isPortable: besidePortable(env.PORTABLE_EXECUTABLE_DIR) !== null,
    language: isLanguage(language) ? language : null,
    printJobs: jobsFile === null ? null : { jobsFile, resultsFile: pathOf('print-results') },
    paths: args
      .filter((arg) => arg !== '' && !arg.startsWith('-'))
      .map((arg) => resolve(workingFolder, arg))
      .filter((path) => path !== resolve(appFolder)),
  };
}

/** @param folder where the portable program lies, as its launcher says: it runs from a folder it has unpacked itself to */
function besidePortable(folder: string | undefined): string | null {
  return folder === undefined || folder === '' ? null : join(resolve(folder), 'don-doc');
}
