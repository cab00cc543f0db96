import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { AppFailure } from '../domain/failure';
import type { SettingsBook } from '../settings/settings';
import { shellText } from '../text/shell';
import { vaultText } from '../text/vaultText';
import { freePath, withExtension } from './savedCopy';

/** Where saving starts, and over which window it asks. */
export interface SavePlace {
  readonly settings: SettingsBook;
  readonly window: BrowserWindow;
  /** The system's documents folder: where a first save goes. */
  readonly documentsFolder: string;
  /** Whether the window is locked now; left out: it never is. */
  readonly isLocked?: () => boolean;
}

export interface SaveQuestion {
  readonly title: string;
  /** Without extension. */
  readonly fileName: string;
  readonly extension: string;
  /** Words for files of this kind: "Bảng tính Excel". */
  readonly kind: string;
}

/**
 * The system's own dialog, opened where the last file was saved.
 * @returns null when the clerk closed it
 * @throws AppFailure `locked` when the window was locked meanwhile: whoever answers it may be anybody
 */
export async function askSavePath(place: SavePlace, question: SaveQuestion): Promise<string | null> {
  const { title, fileName, extension, kind } = question;
  const answer = await answeredUnlocked(place, () =>
    dialog.showSaveDialog(place.window, {
      title,
      buttonLabel: shellText.buttons.save,
      defaultPath: join(saveFolder(place), `${fileName}.${extension}`),
      filters: [{ name: kind, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }),
  );
  if (answer.canceled || !answer.filePath) return null;
  place.settings.update({ saveFolder: dirname(answer.filePath) });
  const target = resolve(withExtension(answer.filePath, extension));
  // the dialog asked about the name as typed; a file under the completed name was not part of that question
  return target === resolve(answer.filePath) ? target : freePath(target);
}

/** What a dialog of the system answers, unless the window was locked while it was open. @throws AppFailure `locked` */
export async function answeredUnlocked<T>(
  { isLocked }: Pick<SavePlace, 'isLocked'>,
  ask: () => Promise<T>,
): Promise<T> {
  const wasLocked = isLocked?.() ?? false;
  const answer = await ask();
  if (!wasLocked && isLocked?.()) throw new AppFailure('locked', vaultText.locked);
  return answer;
}

/** The folder of the last save while it is there, else the documents folder. */
export function saveFolder({ settings, documentsFolder }: Omit<SavePlace, 'window'>): string {
  const { saveFolder: last } = settings.current;
  return last !== null && existsSync(last) ? last : documentsFolder;
}
