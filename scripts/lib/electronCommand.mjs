import { displayPlan } from './display.mjs';
import { projectRoot } from './projectRoot.mjs';

/**
 * Options Electron needs on this machine, before the app's folder.
 * @param virtual whether it draws on a virtual display, which has no graphics card
 */
export function electronFlags({ virtual, isRoot }) {
  return [
    // Chromium refuses to run its sandbox as root; for everybody else the sandbox stays on.
    ...(isRoot ? ['--no-sandbox'] : []),
    // Containers, where virtual displays are common, often have only 64 MB of shared memory.
    ...(virtual ? ['--disable-gpu', '--disable-dev-shm-usage'] : []),
  ];
}

/**
 * How the app is started: `wrapper` + `path` + `args` + the app's own arguments.
 * @returns {{ wrapper: string[], path: string, flags: string[], args: string[], virtual: boolean }}
 */
export function electronCommand(
  runtimePath,
  { env = process.env, platform = process.platform, isRoot = runsAsRoot() } = {},
) {
  const display = displayPlan({ env, platform });
  // Inside `xvfb-run` a display is set, so who started it says that it is a virtual one.
  const virtual = display.virtual || env.DON_DOC_VIRTUAL_DISPLAY === '1';
  const flags = [...electronFlags({ virtual, isRoot: isRoot && platform === 'linux' }), ...display.flags];
  return {
    wrapper: display.wrapper,
    path: runtimePath,
    flags,
    args: [...flags, projectRoot],
    virtual: display.virtual,
  };
}

/** The environment for Electron: an editor's terminal may carry a variable that turns Electron into plain Node. */
export function electronEnvironment(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return { ...rest, LANGUAGE: 'vi' }; // on Linux Chromium takes its own words from here, whatever --lang says
}

function runsAsRoot() {
  return process.getuid?.() === 0;
}
