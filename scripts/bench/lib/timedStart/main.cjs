const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app } = require('electron');

/**
 * Runs the app whose folder TIMED_APP names as if it had been started itself, prints one line of JSON when what it is
 * to show first is on the glass, and ends it: { paintedAt }, milliseconds since 1970. With TIMED_PASSWORD that is the lock,
 * which is opened then: { paintedAt, unlockMs }, the second until what TIMED_BEHIND selects is on the glass.
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
const paintOf = (selector) => `new Promise((resolve) => {
  const wanted = ${JSON.stringify(selector)};
  const mark = () => {
    const found = document.querySelector(wanted);
    if (found === null) return;
    for (const part of [found, ...found.querySelectorAll('*')]) part.setAttribute('elementtiming', wanted);
    changes.disconnect();
  };
  const changes = new MutationObserver(mark);
  new PerformanceObserver((list) => {
    const first = list.getEntries().find(({ identifier }) => identifier === wanted);
    if (first !== undefined) resolve(performance.timeOrigin + first.renderTime);
  }).observe({ type: 'element', buffered: true });
  changes.observe(document, { childList: true, subtree: true });
  mark();
})`;

/** As somebody types it, and presses the button. */
const unlocking = (password) => `new Promise((resolve) => {
  const box = document.querySelector('[data-testid="lock-password"]');
  const field = box.matches('input') ? box : box.querySelector('input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(password)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => {
    resolve(performance.timeOrigin + performance.now());
    document.querySelector('[data-testid="lock-open"]').click();
  }));
})`;

async function report(window) {
  const frame = window.webContents.mainFrame;
  const told = { paintedAt: await frame.executeJavaScript(paintOf(process.env.TIMED_FOR)) };
  const { TIMED_PASSWORD, TIMED_BEHIND } = process.env;
  if (TIMED_PASSWORD !== undefined) {
    const begunAt = await frame.executeJavaScript(unlocking(TIMED_PASSWORD));
    told.unlockMs = (await frame.executeJavaScript(paintOf(TIMED_BEHIND))) - begunAt;
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
  app.quit();
}

require(join(folder, main));
