import { isInspectFuseOn } from './inspectFuse';

export interface StartedApp {
  readonly isPackaged: boolean;
  readonly commandLine: { hasSwitch(name: string): boolean };
}

/** By these somebody steers, watches or replaces it, takes a protection away, or leads it into a network. */
export const REFUSED_SWITCHES = `remote-debugging-port remote-debugging-pipe remote-allow-origins
inspect inspect-brk inspect-wait inspect-port inspect-publish-uid auto-open-devtools-for-tabs js-flags load-extension
browser-subprocess-path renderer-cmd-prefix utility-cmd-prefix gpu-launcher no-sandbox disable-gpu-sandbox
single-process
disable-site-isolation-trials disable-web-security allow-running-insecure-content ignore-certificate-errors
host-rules host-resolver-rules proxy-server log-net-log trace-startup`.split(/\s/);

/**
 * The first switch an installed program does not take, or null. A build for tests takes all: it is told by the fuse that
 * lets Node be inspected, which a signature covers. For Linux' root Chromium has no sandbox.
 */
export function refusedSwitch(app: StartedApp, executable: string, isRoot: boolean): string | null {
  if (!app.isPackaged) return null;
  const isRefused = (name: string) => app.commandLine.hasSwitch(name) && !(isRoot && name === 'no-sandbox');
  const found = REFUSED_SWITCHES.find(isRefused) ?? null;
  return found !== null && isInspectFuseOn(executable) ? null : found;
}
