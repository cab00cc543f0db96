import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { shellText } from '../text/shell';

const words = shellText.editMenu;

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ];
}

/**
 * Windows and Linux copy and paste without a menu, so there is none: no bar of words, no reload, no developer tools.
 * macOS takes its shortcuts from the menu and always shows one.
 */
export function setApplicationMenu(): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(macMenu()) : null);
}

function macMenu(): MenuItemConstructorOptions[] {
  const { hide, quit, view, zoomIn, zoomOut, resetZoom, fullScreen } = shellText.appMenu;
  return [
    {
      label: shellText.appName,
      submenu: [
        { role: 'hide', label: hide },
        { role: 'quit', label: quit },
      ],
    },
    { label: words.title, submenu: editItems() },
    {
      label: view,
      submenu: [
        { role: 'zoomIn', label: zoomIn },
        { role: 'zoomOut', label: zoomOut },
        { role: 'resetZoom', label: resetZoom },
        { role: 'togglefullscreen', label: fullScreen },
      ],
    },
  ];
}

/** The menu of the right mouse button in a text field, or over selected text. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(editItems()).popup();
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: words.copy }]).popup();
  });
}
