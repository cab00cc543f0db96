import { resolve } from 'node:path';
import { dialog } from 'electron';
import { shellText } from '../text/shell';
import { answeredUnlocked, type SavePlace, saveFolder } from './askSavePath';

/** A folder for several files, asked for where the last one was saved. @returns null when the clerk closed the dialog */
export async function chooseSaveFolder(place: SavePlace, title: string): Promise<string | null> {
  const answer = await answeredUnlocked(place, () =>
    dialog.showOpenDialog(place.window, {
      title,
      buttonLabel: shellText.buttons.chooseFolder,
      defaultPath: saveFolder(place),
      properties: ['openDirectory', 'createDirectory'],
    }),
  );
  const chosen = answer.canceled ? undefined : answer.filePaths[0];
  if (chosen === undefined) return null;
  const folder = resolve(chosen);
  place.settings.update({ saveFolder: folder });
  return folder;
}
