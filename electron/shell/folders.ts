import { join } from 'node:path';
import type { ContentRoots } from './contentPaths';

/** Where the program's own parts lie, below the folder it was started from. */
export interface ProgramFolders {
  readonly resources: string;
  readonly content: ContentRoots;
  readonly preload: string;
  readonly worker: string;
  readonly finisher: string;
}

export function programFolders(appFolder: string): ProgramFolders {
  const built = join(appFolder, 'dist');
  const resources = join(appFolder, 'resources');
  return {
    resources,
    content: { pages: join(built, 'renderer'), print: join(built, 'print'), fonts: join(resources, 'fonts') },
    preload: join(built, 'preload.js'),
    worker: join(built, 'worker.js'),
    finisher: join(built, 'finisher.js'),
  };
}

/** The program's own log of errors. */
export const LOG_NAME = 'don-doc.log';

export function logFileIn(profileFolder: string): string {
  return join(profileFolder, 'logs', LOG_NAME);
}
