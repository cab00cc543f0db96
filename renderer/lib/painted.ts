import { call } from './api';

/** A hidden window gets no frames at all: two frames' time at 60 a second has to do in their place. */
const FRAME_LIMIT_MS = 34;

/** The window does not stay hidden longer than this, whatever the first screen is waiting for. */
const SHOW_LATEST_MS = 4000;

let isTold = false;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, FRAME_LIMIT_MS);
  });
}

/** Tells the app, once, that the first real screen is on the glass. */
export async function tellPainted(): Promise<void> {
  if (isTold) return;
  isTold = true;
  await nextFrame();
  await nextFrame();
  await call('shell.painted', {});
}

/** @returns a function that stops the clock */
export function tellPaintedInTime(): () => void {
  const timer = setTimeout(() => void tellPainted(), SHOW_LATEST_MS);
  return () => clearTimeout(timer);
}
