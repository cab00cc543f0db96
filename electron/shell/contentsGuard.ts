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

/** The page may load itself again (its "try again" after an error); it may go nowhere else. */
function isReload(from: string, to: string): boolean {
  return from.split('#')[0] === APP_PAGE && to.split('#')[0] === APP_PAGE;
}
