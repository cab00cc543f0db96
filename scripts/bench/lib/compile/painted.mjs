import { _electron } from 'playwright-core';
import { electronEnvironment } from '../../../lib/electronCommand.mjs';
import { projectRoot } from '../../../lib/projectRoot.mjs';
import { timed } from '../measure.mjs';
import { against } from './asked.mjs';
import { board, OF_DAY, rows, sums } from './questions.mjs';
import { AT, LAST_DAY } from './yearOffice.mjs';

const ROUNDS = 3;
/** So long nothing must move on the page until what was pressed counts as answered. */
const QUIET_MS = 900;
const LONGEST_MS = 180_000;

/** What a clerk presses, in the order that leads through the screens; `sql` fetches or adds up what is shown then. */
const STEPS = [
  { name: 'board: another minute', on: 'board', press: minute, sql: board(`BETWEEN '2021-12-04' AND :day`) },
  {
    name: 'board: to the first day of the year',
    on: 'board',
    press: corner,
    sql: board("BETWEEN '2021-01-01' AND '2021-02-09'"),
  },
  { name: 'board: only what is not due yet', on: 'board', press: click('board-count-not-due'), sql: board(OF_DAY) },
  { name: "the day's list: another minute", on: 'today', press: minute, sql: board(OF_DAY) },
  { name: 'totals: another minute', on: 'compilation', tab: 'totals', press: minute, sql: rows(OF_DAY) },
  { name: 'levels', on: 'compilation', press: tab('levels'), sql: sums(OF_DAY, 'form_id, unit.kind, unit.parent_id') },
  { name: 'comparison', on: 'compilation', press: tab('comparison'), sql: rows(OF_DAY) },
  { name: 'targets', on: 'compilation', press: tab('targets'), sql: sums("> ''", 'form_id, period') },
  { name: 'suspicions', on: 'compilation', press: tab('suspicions'), sql: sums("> ''", 'form_id, period') },
  { name: 'questions', on: 'compilation', press: tab('questions'), sql: sums("> ''", 'form_id, period') },
  ...['progress', 'bars', 'timeliness', 'ranking', 'gaps', 'summary'].map((kind) => ({
    name: `picture: ${kind}`,
    on: 'compilation',
    tab: 'charts',
    press: click(`chart-kind-${kind}`),
    sql: kind === 'timeliness' ? board("> ''") : kind === 'progress' ? sums("> ''", 'form_id, period') : rows(OF_DAY),
  })),
  { name: 'picture: another minute', on: 'compilation', tab: 'charts', press: minute, sql: rows(OF_DAY) },
];

/** Drives the real app through every step in turn. @returns rows of the table */
export async function measureWindow({ electron, native, data, profile, snapshot }) {
  const app = await _electron.launch({
    executablePath: electron.path,
    args: [...electron.flags, projectRoot, `--data=${data}`, `--user-data-dir=${profile}`],
    env: { ...electronEnvironment(), LANGUAGE: 'vi' },
  });
  const database = native?.open(snapshot);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(LONGEST_MS);
    await page.locator('main').waitFor();
    await setMoment(page, 0);
    const wanted = STEPS.filter(({ name }) => name.includes(process.env.COMPILE_ONLY ?? ''));
    const found = [];
    for (const step of wanted) found.push(await rowOf(page, step, database && { name: native.name, database }));
    return found;
  } finally {
    database?.close();
    await app
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.destroy()))
      .catch(() => undefined); // it has ended
    await app.close().catch(() => undefined); // on its way already
  }
}

async function rowOf(page, step, native) {
  const statement = native?.database.prepare(step.sql);
  const times = { own: [], native: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    await goTo(page, step);
    const ms = await painted(page, () => step.press(page, round));
    if (round > 0) times.own.push(ms); // the first time its code is loaded
    if (statement && round > 0) times.native.push(await timed(() => statement.all({ at: AT, day: LAST_DAY })));
  }
  return against(step.name, times.own, native, times.native);
}

/** Where the step begins: another screen or tab than the one it leads to. */
async function goTo(page, step) {
  await painted(page, async () => {
    await page.getByTestId(`nav-${step.on}`).click();
    await page.getByTestId(`screen-${step.on}`).waitFor();
    if (step.on !== 'compilation') return;
    await page.getByTestId(`compilation-tab-${step.tab ?? 'snapshots'}`).click();
    if (step.tab === 'charts' && step.press !== minute)
      await page.getByTestId(`chart-kind-${otherKind(step.name)}`).click();
  });
}

function otherKind(name) {
  return name.endsWith('bars') ? 'ranking' : 'bars';
}

/** Looks at the last day; the round tells the minute, so that none is asked for twice. */
let minutes = 0;
async function minute(page) {
  minutes += 1;
  const clock = `14h${String(10 + (minutes % 50)).padStart(2, '0')}`;
  await page.getByTestId('as-of-clock').fill(clock);
  await page.getByTestId('as-of-clock').press('Enter');
}

async function setMoment(page) {
  await page.getByTestId('nav-board').click();
  await page.getByTestId('as-of-day').fill('31/12/2021');
  await page.getByTestId('as-of-day').press('Enter');
  await painted(page, () => minute(page));
}

/** To the other end of the year and back by turns. */
async function corner(page, round) {
  const cell = page.locator('[data-testid^="board-table-"] [data-row]').first();
  await cell.focus();
  await page.keyboard.press(round % 2 === 0 ? 'Control+Home' : 'Control+End');
}

function click(testId) {
  return (page) => page.getByTestId(testId).click();
}

function tab(name) {
  return click(`compilation-tab-${name}`);
}

/** @returns milliseconds from the last press to the last picture that came of it */
async function painted(page, press) {
  await page.evaluate(watchPage);
  await press();
  return page.evaluate(
    async ({ quiet, longest }) => {
      const watch = globalThis.donDocPainted;
      const started = performance.now();
      const left = () => quiet - (performance.now() - Math.max(watch.last, watch.pressed));
      while (left() > 0 && performance.now() - started < longest) await new Promise((done) => setTimeout(done, left()));
      watch.stop();
      return Math.max(0, watch.last - watch.pressed);
    },
    { quiet: QUIET_MS, longest: LONGEST_MS },
  );
}

/** Runs in the page: notes when something was pressed last, and when the last picture after a change was on the glass. */
function watchPage() {
  const watch = { pressed: performance.now(), last: 0 };
  const press = (event) => {
    watch.pressed = event.timeStamp;
  };
  const types = ['pointerdown', 'keydown'];
  for (const type of types) addEventListener(type, press, { capture: true });
  const isCountdown = ({ target }) => (target.parentElement ?? target).closest('[role="timer"]') !== null; // by the second
  const observer = new MutationObserver((changes) => {
    if (changes.every(isCountdown)) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        watch.last = performance.now(); // the frame has been drawn
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  watch.stop = () => {
    observer.disconnect();
    for (const type of types) removeEventListener(type, press, { capture: true });
  };
  globalThis.donDocPainted = watch;
}
