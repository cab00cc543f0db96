import { Menu, type MenuItemConstructorOptions } from 'electron';
import { shellText } from '../text/shell';

const words = shellText.editMenu;

export function editItems(): MenuItemConstructorOptions[] {
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
