import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { readStartOptions, type StartOptions } from './shell/commandLine';
import { declareScheme } from './shell/contentProtocol';
import { guardContents } from './shell/contentsGuard';
import { beginCore } from './shell/earlyCore';
import { keepEarlyEvents } from './shell/earlyEvents';
import { openErrorLog } from './shell/errorLog';
import { readFirstFiles } from './shell/firstFiles';
import { logFileIn, programFolders } from './shell/folders';
import { forbidEvalInThreads } from './shell/forbidEval';
import { openFront } from './shell/front';
import { optimiseEngineLate } from './shell/lateOptimising';
import { silenceChromium } from './shell/networkSeal';
import { refusedSwitch } from './shell/refusedSwitches';
import { handOver } from './shell/secondStart';
import { watchProcess } from './shell/trouble';
import { shellText } from './text/shell';

/**
 * Start-up only: what has to be said before Electron is ready, then one of the two ways to run. The rest of the program is
 * read when the core's thread and the window's page are on their way.
 */

endWhenRefused(refusedSwitch(app, process.execPath, process.getuid?.() === 0));
const options = readStartOptions(process.argv, process.env, app.getAppPath(), process.cwd());
const folders = programFolders(app.getAppPath());

app.setName(shellText.appName);
app.setAppUserModelId('vn.dondoc.app'); // as in electron-builder.json: Windows shows notifications under this name only
// the name is part of every request's user agent, and Electron 25 answers none whose headers are not plain ASCII
app.userAgentFallback = app.userAgentFallback.replace(/[^ -~]/g, '');
app.commandLine.appendSwitch('lang', 'vi');
silenceChromium(app.commandLine);
forbidEvalInThreads();
optimiseEngineLate();
if (process.platform !== 'darwin') Menu.setApplicationMenu(null); // before Electron makes one of its own
declareScheme();
guardContents(app);

if (options.printJobs) printOnly(options.printJobs);
else startWithWindow(options);

function printOnly(jobs: NonNullable<StartOptions['printJobs']>): void {
  void import('./shell/printMode').then(({ printWithoutWindow }) => printWithoutWindow(jobs, folders));
}

/** Before anything else: Chromium opens a debugging port right after this script. */
function endWhenRefused(name: string | null): void {
  if (name === null) return;
  dialog.showErrorBox(shellText.dialogs.refusedStart, shellText.failure.refusedSwitch(name));
  app.exit(2); // at once, as long as the app is not ready
}

function startWithWindow(start: StartOptions): void {
  const homeFolder = start.profileFolder ?? join(app.getPath('appData'), 'don-doc');
  const ownFolder = start.dataFolder ?? join(homeFolder, 'du-lieu');
  try {
    takeProfile(homeFolder);
  } catch (error) {
    void import('./shell/passingFolder').then(({ passingFolder }) => {
      const folder = passingFolder(homeFolder, error);
      takeProfile(folder);
      startIn(folder, ownFolder, start);
    });
    return;
  }
  startIn(homeFolder, ownFolder, start);
}

function startIn(profileFolder: string, ownFolder: string, { paths, ...start }: StartOptions): void {
  const existingPaths = paths.filter((path) => existsSync(path));
  if (!app.requestSingleInstanceLock(handOver(existingPaths))) {
    app.exit(0); // the first start has been told
    return;
  }
  const listening = keepEarlyEvents(app);
  const log = openErrorLog(join(profileFolder, 'logs'), app.getVersion());
  watchProcess(log.write, log.file);
  const early = beginCore(folders.worker, {
    dataFolder: ownFolder,
    resourcesFolder: folders.resources,
    logFile: logFileIn(profileFolder),
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
  });
  const first = readFirstFiles(folders.content.pages);
  const begun = app.whenReady().then(async () => {
    const { language, isPortable } = start;
    const front = openFront({ folders, profileFolder, language, mayBeLocked: early === null, first, log });
    await front.served;
    const { startApplication } = await import('./shell/application');
    await startApplication({
      folders,
      profileFolder,
      dataFolder: ownFolder,
      isPortable,
      paths: existingPaths,
      early,
      log,
      front,
      listening,
    });
  });
  begun.catch((error: unknown) => {
    listening();
    throw error; // said as any bug is
  });
}

/** Chromium's own files get a folder of their own, away from what a clerk may have to find. */
function takeProfile(folder: string): void {
  const browserFolder = join(folder, 'browser');
  mkdirSync(browserFolder, { recursive: true });
  rmdirSync(mkdtempSync(join(browserFolder, 'thu-'))); // else Chromium ends without a word
  app.setPath('userData', folder);
  app.setPath('sessionData', browserFolder);
}
