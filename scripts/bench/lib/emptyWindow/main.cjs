const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

// The least an Electron app can be: one window with one line of text, shown when it has been painted.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), contextIsolation: true, sandbox: true },
  });
  ipcMain.once('painted', () => window.show());
  window.loadFile(join(__dirname, 'index.html'));
});
