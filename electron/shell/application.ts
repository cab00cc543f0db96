import { randomUUID } from 'node:crypto';
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import type { NotOpened } from '../domain/diagnostics/health';
import { type Callees, closeStoreLine } from '../ipc/register';
import { isTrustedSender } from '../ipc/trustedSender';
import { lateVault } from '../vault/lateVault';
import type { Session } from '../vault/vault';
import { startAlarms } from './alarms';
import { APP_ORIGIN } from './contentPaths';
import { CoreClient } from './coreClient';
import type { CoreSettings } from './coreMessages';
import type { Desk } from './desk';
import type { EarlyCore } from './earlyCore';
import { endBySignals } from './endSignals';
import { threadsEnded } from './endThread';
import type { ErrorLog } from './errorLog';
import type { ProgramFolders } from './folders';
import type { Front } from './front';
import { startIdleLock } from './idleLock';
import type { MainWindow } from './mainWindow';
import { removeCopies } from './openCopy';
import { OpenPlace } from './openPlace';
import { pathsFromSecondStart } from './secondStart';
import { systemProtection } from './systemProtection';
import { addTextMenu } from './textMenu';
import { askAfterCoreCrash, askBeforeLosing, type ClosedPlace, explainFailedClose, openOrExplain } from './trouble';
import { VaultDesk } from './vaultDesk';
import { withLimit } from './withLimit';
import { addZoomKeys } from './zoomKeys';

/** Writing what is left takes milliseconds; a disk that needs longer is not waited for. */
const CLOSE_LIMIT_MS = 15_000;
const SETTLE_MS = 250;
const THREAD_LIMIT_MS = 1_000;

export interface ApplicationOptions {
  readonly folders: ProgramFolders;
  readonly profileFolder: string;
  readonly dataFolder: string;
  /** Carried about instead of installed. */
  readonly isPortable: boolean;
  /** Files this start was asked to open. */
  readonly paths: readonly string[];
  /** The core's thread that is under way already; null: none is. */
  readonly early: EarlyCore | null;
  readonly log: ErrorLog;
  /** The window, which waits for what answers it. */
  readonly front: Front;
  /** Told when second starts and the end of the program are listened for. */
  listening(): void;
}

/** Puts the app together: office core in its thread and window side by side, then the calls between them. */
export async function startApplication({
  folders,
  profileFolder,
  dataFolder,
  isPortable,
  paths,
  early,
  log,
  front,
  listening,
}: ApplicationOptions): Promise<void> {
  const { main, settings, language, pages } = front;
  const { window } = main;
  endBySignals(process, () => app.quit());
  const writeSettings = settingsWriter(front, profileFolder);
  const stops = early?.stops ?? new SharedArrayBuffer(4);
  let begun = early;
  const openPlace = new OpenPlace(dataFolder);
  const keys = lateVault({
    folder: dataFolder,
    system: systemProtection(isPortable),
    now: Date.now,
    up: () => uptime() * 1000,
    newId: randomUUID,
  });
  let atWork: VaultDesk | null = null;
  const threadSettings = (): CoreSettings => ({
    dataFolder: openPlace.folder,
    resourcesFolder: folders.resources,
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
    logFile: log.file,
    stops,
    ...keyring(atWork?.session ?? null, openPlace.isTrial),
  });
  const saveBundle = async (why: NotOpened) => {
    const { saveClosedBundle } = await import('./closedBundle');
    const place = { settings, window, documentsFolder: app.getPath('documents') };
    return saveClosedBundle({ ...place, script: folders.worker, thread: threadSettings, report: log.write }, why);
  };
  const closedAt = (main: MainWindow, dataFolder: string): ClosedPlace => ({ main, dataFolder, saveBundle });
  const core: CoreClient = new CoreClient({
    stops,
    spawn: (restore) => {
      const first = begun;
      begun = null;
      if (first !== null) return first.take();
      return new Worker(folders.worker, { workerData: { ...threadSettings(), restore } });
    },
    onEvent: (event, payload) => main.send(event, payload),
    onCrash: () => void recover(core, closedAt(main, openPlace.folder)),
    requireSameData: () => openPlace.requireSameData(),
    report: log.from('core'),
  });
  if (begun === null) await keys.read();
  const isLocked = begun === null && keys.look().isOn; // only where there is no password one was begun
  const opening = isLocked ? null : core.start(); // else when somebody has opened it
  opening?.catch(() => {}); // said below, once there is a window to say it in
  let desk: Promise<Desk> | null = null;
  const whole = () => {
    desk ??= Promise.all([import('./desk'), keys.read(), writeSettings()]).then(([{ openDesk }]) =>
      openDesk({
        folders,
        profileFolder,
        isPortable,
        core,
        main,
        settings,
        pages,
        openPlace,
        vault,
        language,
        alarms,
        log,
        saveBundle,
        beginAnew,
      }),
    );
    return desk;
  };
  const vault: VaultDesk = new VaultDesk({
    vault: keys,
    core,
    settings,
    sheet: {
      print: async (content) => (await whole()).sheet.print(content),
      save: async (content) => (await whole()).sheet.save(content),
    },
    filesWaiting: () => main.pendingPaths.length,
    isElsewhere: () => openPlace.isTrial,
    openCore: () =>
      openPlace.inTurn(() => {
        openPlace.comeHome();
        return openAnew(core, closedAt(main, dataFolder), log.write);
      }),
    onChange: (state) => {
      if (state.isLocked) {
        void removeCopies();
        void desk?.then(({ rest }) => rest());
      } else if (openPlace.isLeft) beginAnew();
      main.send('vault.changed', state);
    },
    ticks: () => performance.now(),
    report: log.write,
  });
  atWork = vault;
  const beginAnew = () => {
    openPlace.reloading();
    main.reload();
  };
  const stopIdleLock = startIdleLock({ minutes: () => vault.idleMinutes, lock: () => vault.lock() });
  window.on('closed', () => {
    stopIdleLock();
    if (vault.user !== null) void removeCopies();
  });
  const alarms = startAlarms({ core, settings, main, isLocked: () => vault.isLocked, report: log.write });
  window.webContents.on('did-navigate', () => openPlace.arrived());
  askBeforeLosing(window);
  addTextMenu(window.webContents);
  addZoomKeys(window.webContents);
  main.openFiles(paths);
  app.on('second-instance', (_event, _argv, _workingFolder, data) => {
    main.comeToFront();
    main.openFiles(pathsFromSecondStart(data));
    if (vault.isLocked) main.send('vault.changed', vault.state()); // who stands before the lock is told that they wait
  });
  endWith(core, main, writeSettings);
  const callees: Callees = {
    requireAllowed: (channel) => {
      vault.requireAllowed(channel);
      openPlace.requireOwnPage(channel);
    },
    within: (channel, work) => openPlace.within(channel, work),
    isTrusted: (event) => isTrustedSender(event, window.isDestroyed() ? null : window.webContents, APP_ORIGIN),
    first: {
      shell: {
        'shell.painted': () => {
          main.painted();
          return {};
        },
        'vault.state': vault.handlers['vault.state'],
        'alarm.get': alarms['alarm.get'],
      },
      core: (channel, input) => core.call(channel, input),
    },
    whole,
    report: log.write,
  };
  front.answer(callees, () => vault.isLocked);
  listening();
  if (opening === null) return;
  if (!(await openOrExplain(opening, (restore) => core.start(restore), closedAt(main, dataFolder)))) app.quit();
}

/** What writes the settings file is read with the first call that is not of the first screen, at the latest at the end. */
function settingsWriter({ keepSettingsIn }: Front, profileFolder: string): () => Promise<void> {
  const begin = async () => {
    const { settingsStore } = await import('../settings/settingsStore');
    keepSettingsIn(() => settingsStore(profileFolder));
    closeStoreLine();
    endBySignals(process, () => app.quit());
  };
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= begin();
    return begun;
  };
}

/** The office opens for who is at work now; what was open for somebody else is closed first. */
async function openAnew(core: CoreClient, place: ClosedPlace, report: (error: unknown) => void): Promise<boolean> {
  await core.close(CLOSE_LIMIT_MS).catch(report);
  await withLimit(core.end(), THREAD_LIMIT_MS, () => new Error('the core thread does not end')).catch(report);
  const isOpen = await openOrExplain(core.start(), (restore) => core.start(restore), place);
  if (!isOpen) app.quit();
  return isOpen;
}

/** What the core's thread is given of an open office. */
function keyring(session: Session | null, isTrial: boolean): Pick<CoreSettings, 'keys' | 'user'> {
  if (session === null) return { keys: null, user: null };
  const { key, formerKey, state, user } = session;
  if (isTrial) return { keys: null, user }; // made-up data, plain
  return { keys: { key, formerKey, acceptsPlain: state === 'turningOn' || state === 'turningOff' }, user };
}

async function recover(core: CoreClient, place: ClosedPlace): Promise<void> {
  const isRestarted =
    (await askAfterCoreCrash(place.main.window)) &&
    (await openOrExplain(core.start(), (restore) => core.start(restore), place));
  if (!isRestarted) app.quit();
  else place.main.reload(); // what the page held of the old core is gone
}

/** The window's end is the app's end, but not before the core has written what is left. */
function endWith(core: CoreClient, main: MainWindow, writeSettings: () => Promise<void>): void {
  let isEnding = false;
  main.window.on('closed', () => app.quit()); // the hidden print window would keep the app alive
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    void endProcess(core, writeSettings());
  });
}

/**
 * Node 18 ends a thread only after every background task of the process, and such a task may wait for that very thread:
 * seen in one of ten short runs on Electron 25, also of threads that had failed to open the office before. So the thread gets a moment to finish its compiling, then it goes before
 * the process does; if it still hangs, the process ends the hard way, which loses nothing because the core has closed.
 */
async function endProcess(core: CoreClient, settingsWritten: Promise<void>): Promise<void> {
  await settingsWritten.catch(() => {}); // where the window stood; without it the end comes all the same
  await core.close(CLOSE_LIMIT_MS).catch(explainFailedClose);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const stuck = () => new Error('the core thread does not end');
  withLimit(core.end().then(threadsEnded), THREAD_LIMIT_MS, stuck).then(
    () => app.exit(0),
    () => process.kill(process.pid, 'SIGKILL'),
  );
}
