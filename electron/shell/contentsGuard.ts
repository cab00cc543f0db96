import type { App, WebContents } from 'electron';
import { APP_PAGE } from './contentPaths';

/** Holds every page of the program, whoever made it, to where it was put. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (!isReload(contents.getURL(), url)) event.preventDefault();
  });
  bringBack(contents);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault(); // otherwise the first device found is taken
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** An empty page is the one place a page may go without any guard being asked; from there the app's page is put back. */
function bringBack(contents: WebContents): void {
  let isHome = false;
  contents.on('did-navigate', (_event, url) => {
    if (url.split('#')[0] === APP_PAGE) isHome = true;
    else if (isHome) void contents.loadURL(APP_PAGE);
  });
}

/** The page may load itself again (its "try again" after an error); it may go nowhere else. */
function isReload(from: string, to: string): boolean {
  return from.split('#')[0] === APP_PAGE && to.split('#')[0] === APP_PAGE;
}
