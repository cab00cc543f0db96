import type { EventEmitter } from 'node:events';

/** Of Electron's app, what is needed here. */
export type QuittingApp = Pick<EventEmitter, 'on' | 'off' | 'emit'> & { quit(): void };

/**
 * What is asked of a program that is still being put together, kept until somebody listens: files of a second start, and
 * the end, which must not come before there is somebody to close the core that is at work already.
 * @returns to be called when the application listens, or will never
 */
export function keepEarlyEvents(app: QuittingApp): () => void {
  const starts: (readonly unknown[])[] = [];
  let isEnding = false;
  const keep = (...start: readonly unknown[]) => void starts.push(start);
  const hold = (event: { preventDefault(): void }) => {
    event.preventDefault();
    isEnding = true;
  };
  app.on('second-instance', keep);
  app.on('before-quit', hold);
  return () => {
    app.off('second-instance', keep);
    app.off('before-quit', hold);
    for (const start of starts.splice(0)) app.emit('second-instance', ...start);
    if (isEnding) setImmediate(() => app.quit()); // what the core has said meanwhile is heard first
    isEnding = false;
  };
}
