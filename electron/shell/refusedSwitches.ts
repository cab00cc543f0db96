import { isInspectFuseOn } from './inspectFuse';

/** What the decision needs of Electron's app. */
export interface StartedApp {
  readonly isPackaged: boolean;
  readonly commandLine: { hasSwitch(name: string): boolean };
}

/** Switches by which somebody else could steer or watch the program, or take its protection away. */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'auto-open-devtools-for-tabs',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
] as const;

/**
 * The first switch this start was given that an installed program does not take, or null. A build made for tests takes
 * them all: it is told by the fuse of its executable that lets Node be inspected, which a signature covers as it covers
 * the rest, so no file beside the program can turn one into the other.
 */
export function refusedSwitch(app: StartedApp, executable: string): string | null {
  if (!app.isPackaged) return null;
  const found = REFUSED_SWITCHES.find((name) => app.commandLine.hasSwitch(name)) ?? null;
  return found !== null && isInspectFuseOn(executable) ? null : found;
}
