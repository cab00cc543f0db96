import type { Channel } from '../../electron/ipc/contract';

/** Work whose end somebody waits for: a lock keeps the page it was begun on, so that the end can be told there. */
let running = 0;

/** @returns what says that it has ended */
export function beginWork(): () => void {
  running += 1;
  let isRunning = true;
  return () => {
    if (isRunning) running -= 1;
    isRunning = false;
  };
}

export function isWorkUnderWay(): boolean {
  return running > 0;
}

/** These show people in full or look one up: under a lock nothing of that stays. */
const SHOWN = /^(?:persons|people)\.(?!destroy|correct|undoCorrection)/;

/** Whether the page waits for the end of such a call, whoever locks meanwhile. */
export function isWork(channel: Channel): boolean {
  return !SHOWN.test(channel);
}
