/** For the button that keeps what a screen, dialog or form holds: Ctrl+S presses it. Where there are several, the first one. */
export const SAVES = { 'data-save': '', 'aria-keyshortcuts': 'Control+S' } as const;
