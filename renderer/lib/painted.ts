import { useSyncExternalStore } from 'react';
import { call } from './api';

/** The window does not stay hidden longer than this, whatever the first screen is waiting for. */
const SHOW_LATEST_MS = 4000;

/** A window that is covered gets no frames. */
const FRAME_LIMIT_MS = 200;

let isTold = false;
let isPainted = false;
const listeners = new Set<() => void>();

/**
 * Tells the app, once, that the first real screen is drawn. A hidden window paints nothing, so nothing is waited for: its
 * first frame on the glass is this screen.
 */
export async function tellPainted(): Promise<void> {
  if (isTold) return;
  isTold = true;
  await call('shell.painted', {});
  await firstFrame();
  isPainted = true;
  for (const listener of listeners) listener();
}

function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_LIMIT_MS);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For what the first screen does not wait for: false until that screen is on the glass. */
export function useIsPainted(): boolean {
  return useSyncExternalStore(subscribe, () => isPainted);
}

/** @returns a function that stops the clock */
export function tellPaintedInTime(): () => void {
  const timer = setTimeout(() => void tellPainted(), SHOW_LATEST_MS);
  return () => clearTimeout(timer);
}
