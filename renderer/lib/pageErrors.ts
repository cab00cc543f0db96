import { call } from './api';

/** Errors of this page go to the app's log, which keeps nothing personal of them. */

/** Chromium says this of any box that changed its size twice in one frame; nothing is wrong then. */
const HARMLESS = /^ResizeObserver loop/;
/** As much as the call takes. */
const MOST = { name: 100, message: 4_000, stack: 20_000 };

export function watchPageErrors(): void {
  window.addEventListener('error', ({ error, message }) => tellPageError(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => tellPageError(reason));
}

export function tellPageError(error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  if (HARMLESS.test(message)) return;
  void call('shell.pageError', {
    name: name.slice(0, MOST.name),
    message: message.slice(0, MOST.message),
    stack: (stack ?? '').slice(0, MOST.stack),
  });
}
