// Runs before the first line of the app's main process and of each of its threads: their clock tells the hour of the
// story, which the test writes into a file. It goes on from there as fast as the real one.
const { readFileSync } = require('node:fs');
const threads = require('node:worker_threads');

const RealDate = Date;
const READ_EVERY_MS = 20;
let readAt = -READ_EVERY_MS;
let shift = 0;

function storyTime() {
  const now = RealDate.now();
  if (performance.now() - readAt >= READ_EVERY_MS) {
    readAt = performance.now();
    shift = Number(readFileSync(process.env.DON_DOC_STORY_CLOCK, 'utf8'));
  }
  return now + shift;
}

if (process.env.DON_DOC_STORY_CLOCK) {
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(storyTime());
      else super(...parts);
    }
    static now() {
      return storyTime();
    }
    static [Symbol.hasInstance](value) {
      return value instanceof RealDate; // files have theirs from outside
    }
  };
  threads.Worker = class extends threads.Worker {
    constructor(file, options = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', __filename] });
    }
  };
}
