const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app } = require('electron');

/**
 * Runs the app whose folder TIMED_APP names as if it had been started itself, prints one line of JSON when the first
 * frame of its first window is on the glass, and ends it: { paintedAt }, milliseconds since 1970.
 */
const folder = process.env.TIMED_APP;
const { main, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.argv = process.argv.map((argument) => (argument === __dirname ? folder : argument));
app.setAppPath(folder);
app.setName(name);
app.setVersion(version);

let isFirst = true;
app.on('browser-window-created', (_event, window) => {
  if (!isFirst) return;
  isFirst = false;
  window.once('show', () => void report(window));
});

/** A page that was drawn while its window was hidden gets this mark only with its first frame on the glass. */
const FIRST_PAINT = `new Promise((resolve) => {
  const tell = (entries) => {
    const paint = entries.find(({ name }) => name === 'first-contentful-paint');
    if (paint) resolve(performance.timeOrigin + paint.startTime);
  };
  new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'paint', buffered: true });
})`;

async function report(window) {
  const paintedAt = await window.webContents.executeJavaScript(FIRST_PAINT);
  process.stdout.write(`${JSON.stringify({ paintedAt })}\n`);
  app.quit();
}

require(join(folder, main));
