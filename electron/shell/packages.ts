import { dirname } from 'node:path';
import { dialog } from 'electron';
import { PACKAGE_EXTENSION } from '../domain/package/packageModel';
import type { ShellHandlers } from '../ipc/contract';
import { packageShellText as words } from '../text/packageShellText';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace, saveFolder } from './askSavePath';
import type { CoreClient } from './coreClient';
import { openCopy } from './openCopy';

export interface PackageDesk extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  /** What this run of the app has saved; shared with the papers, which show it in a folder window. */
  readonly saved: Set<string>;
}

type PackageHandlers = Pick<ShellHandlers, 'shell.choosePackage' | 'packages.save' | 'packages.openFile'>;

/** Packages go where the clerk says, mostly a stick: the core writes them there and reads them back. */
export function packageHandlers({ core, saved, ...place }: PackageDesk): PackageHandlers {
  return {
    'shell.choosePackage': async () => {
      const answer = await dialog.showOpenDialog(place.window, {
        title: words.choose,
        buttonLabel: shellText.buttons.choose,
        defaultPath: saveFolder(place),
        filters: [
          { name: words.kind, extensions: [PACKAGE_EXTENSION] },
          { name: shellText.fileDialogs.allFiles, extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      const [path] = answer.canceled ? [] : answer.filePaths;
      if (path === undefined) return { paths: [] };
      place.settings.update({ saveFolder: dirname(path) });
      return { paths: [path] };
    },
    'packages.save': async (request) => {
      const { fileName } = await core.call('packages.name', request);
      const path = await askSavePath(place, {
        title: words.save[request.kind],
        fileName,
        extension: PACKAGE_EXTENSION,
        kind: words.kind,
      });
      if (path === null) return null;
      const made = await core.call('packages.make', { ...request, path });
      saved.add(path);
      return made;
    },
    'packages.openFile': async (wanted) => openCopy(await core.call('packages.readFile', wanted)),
  };
}
