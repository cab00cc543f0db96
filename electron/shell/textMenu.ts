import { type EditFlags, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { shellText } from '../text/shell';
import { editItems } from './appMenu';

const FLAGS: Readonly<Partial<Record<NonNullable<MenuItemConstructorOptions['role']>, keyof EditFlags>>> = {
  undo: 'canUndo',
  redo: 'canRedo',
  cut: 'canCut',
  copy: 'canCopy',
  paste: 'canPaste',
  selectAll: 'canSelectAll',
};

/** What cannot be done in the field now is grey. */
function itemsFor(can: EditFlags): MenuItemConstructorOptions[] {
  return editItems().map((item) => {
    const flag = item.role === undefined ? undefined : FLAGS[item.role];
    return flag === undefined ? item : { ...item, enabled: can[flag] };
  });
}

/**
 * The menu of the right mouse button, of the Menu key and of Shift+F10 in a text field or over selected text. Asked for by
 * a key it opens at the caret; left to itself it would where the pointer happens to be.
 */
export function addTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags, x, y }) => {
    const copy: MenuItemConstructorOptions = { role: 'copy', label: shellText.editMenu.copy };
    if (isEditable || selectionText.trim() !== '')
      Menu.buildFromTemplate(isEditable ? itemsFor(editFlags) : [copy]).popup({ x, y });
  });
}
