const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app } = require('electron');

/**
 * Runs the app whose folder TIMED_APP names as if it had been started itself, prints one line of JSON when what it is
 * to show first is on the glass, and ends it: { paintedAt }, milliseconds since 1970.
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
  window.webContents.once('dom-ready', () => void report(window));
});

/**
 * The first frame on the glass that holds text of what TIMED_FOR selects; the page's own mark of its first content may be
 * of a frame without it. A page that is drawn while its window is hidden gets no such mark before it is shown.
 */
const WANTED_PAINT = `new Promise((resolve) => {
  const wanted = ${JSON.stringify(process.env.TIMED_FOR)};
  const mark = () => {
    const found = document.querySelector(wanted);
    if (found === null) return;
    for (const part of [found, ...found.querySelectorAll('*')]) part.setAttribute('elementtiming', 'wanted');
    changes.disconnect();
  };
  const changes = new MutationObserver(mark);
  new PerformanceObserver((list) => {
    const [first] = list.getEntries();
    resolve(performance.timeOrigin + first.renderTime);
  }).observe({ type: 'element', buffered: true });
  changes.observe(document, { childList: true, subtree: true });
  mark();
})`;

async function report(window) {
  const paintedAt = await window.webContents.mainFrame.executeJavaScript(WANTED_PAINT);
  process.stdout.write(`${JSON.stringify({ paintedAt })}\n`);
  app.quit();
}

require(join(folder, main));
