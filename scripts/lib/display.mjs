/** A screen large enough for the app's window, as a desktop would have. */
const XVFB_SCREEN = '-screen 0 1600x1000x24';

/**
 * How to give Electron a display.
 * `wrapper` comes before the command; `flags` go to Electron; `virtual` says that nobody will see the window.
 */
export function displayPlan({ env = process.env, platform = process.platform } = {}) {
  if (platform !== 'linux' || env.DISPLAY) return { virtual: false, wrapper: [], flags: [] };
  if (env.WAYLAND_DISPLAY) return { virtual: false, wrapper: [], flags: ['--ozone-platform=wayland'] };
  return {
    virtual: true,
    wrapper: ['xvfb-run', '-a', '-s', XVFB_SCREEN],
    flags: [],
  };
}

/**
 * The same for two windows at once that must not take the focus or the clipboard from each other: a second virtual display
 * around the first, named to the command by DON_DOC_OTHER_DISPLAY and DON_DOC_OTHER_XAUTHORITY.
 */
export function withOtherDisplay(wrapper) {
  const named = 'DON_DOC_OTHER_DISPLAY="$DISPLAY" DON_DOC_OTHER_XAUTHORITY="$XAUTHORITY" exec "$@"';
  return [...wrapper, 'sh', '-c', named, 'sh', ...wrapper];
}
