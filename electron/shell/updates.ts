import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { AppFailure } from '../domain/failure';
import { UPDATE_EXTENSION, unfitFor } from '../domain/update';
import type { ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';
import { shellText } from '../text/shell';
import { updateText as words } from '../text/updateText';
import { readUpdate, type SignedUpdate, unpackInstaller } from '../update/updateFile';
import type { UpdateKey } from '../update/updateKeys';
import type { CoreClient } from './coreClient';

export interface UpdateDesk {
  readonly core: Pick<CoreClient, 'call'>;
  readonly settings: SettingsBook;
  readonly window: BrowserWindow;
  readonly keys: readonly UpdateKey[];
  readonly version: string;
  /** As an update file names it. */
  readonly system: string;
  /** Carried about, not installed: there is nothing an installer could replace. */
  readonly isPortable: boolean;
  /** Takes the installer before it is started. */
  readonly folder: string;
  /** Settled when the installer runs. */
  run(installer: string): Promise<void>;
  /** Asks the app to end, as closing its window does. */
  quit(): void;
}

type UpdateHandlers = Pick<ShellHandlers, 'updates.state' | 'updates.choose' | 'updates.apply'>;

/** A new version comes on a stick: chosen, looked through, and only after a backup started. */
export function updateHandlers(desk: UpdateDesk): UpdateHandlers {
  const canUpdate = desk.keys.length > 0 && !desk.isPortable;
  let chosen: SignedUpdate | null = null;
  return {
    'updates.state': () => ({ version: desk.version, canUpdate }),
    'updates.choose': async () => {
      if (!canUpdate) throw new AppFailure('conflict', words.notHere);
      const path = await askForFile(desk);
      if (path === null) return null;
      chosen = null;
      chosen = await fittingUpdate(path, desk);
      const { version, madeOn, notes } = chosen.head;
      return { fileName: basename(path), version, madeOn, notes, publisher: chosen.publisher };
    },
    'updates.apply': async () => {
      if (chosen === null) throw new AppFailure('notFound', words.notChosen);
      const backup = await desk.core.call('backups.make', {});
      await start(chosen, desk);
      desk.quit();
      return { backup: backup.name };
    },
  };
}

/** The last installer has done its work; one that still runs, and is held by Windows, goes with the next start. */
export async function removeLastInstaller(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

async function askForFile({ window, settings }: UpdateDesk): Promise<string | null> {
  const { saveFolder } = settings.current;
  const answer = await dialog.showOpenDialog(window, {
    title: words.choose,
    buttonLabel: shellText.buttons.choose,
    filters: [{ name: words.kind, extensions: [UPDATE_EXTENSION] }],
    properties: ['openFile'],
    ...(saveFolder !== null && { defaultPath: saveFolder }),
  });
  return (answer.canceled ? undefined : answer.filePaths[0]) ?? null;
}

async function fittingUpdate(path: string, { keys, version, system }: UpdateDesk): Promise<SignedUpdate> {
  const read = await readUpdate(path, keys);
  const problem = read.ok ? unfitFor(read.update.head, { version, system }) : read.problem;
  if (read.ok && problem === null) return read.update;
  throw new AppFailure('invalid', words.problem(problem ?? 'unreadable', basename(path), version));
}

async function start(update: SignedUpdate, { folder, run, version }: UpdateDesk): Promise<void> {
  const installer = await unpackInstaller(update, folder).catch(refuseDisk);
  if (installer === null) throw new AppFailure('damaged', words.problem('damaged', basename(update.path), version));
  try {
    await run(installer);
  } catch {
    throw new AppFailure('unexpected', words.notStarted);
  }
}

function refuseDisk(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOSPC') throw new AppFailure('diskFull', shellText.failure.diskFull);
  throw new AppFailure('unexpected', words.notUnpacked);
}
