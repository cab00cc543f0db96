import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_REPORTS, takeAll } from '../support/office';
import { ALL_VIEWS } from './support/allViews';
import { type RunningApp, startApp } from './support/app';
import { changedTables, fillWithSample, rowsOf, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { pressAll } from './support/pressAll';
import { type Calls, recordCalls } from './support/recordCalls';
import { lookAt, SCREEN_NAMES, type ScreenName } from './support/screens';
import { settled } from './support/screenTour';
import { type Person, withPasswords } from './support/sealedFolder';

/**
 * A leader presses every button of every screen, and of every dialog they open. None is dead, none is refused or fails, what
 * changes data is not among them, and afterwards each row of the data is what it was. That each way is there for who
 * works is held by `allViews`.
 */
const ADMIN: Person = { name: 'Lê Thị Hoa', role: 'admin', password: 'gio mua dong bac' };
const LEADER: Person = { name: 'Trần Văn Nam', role: 'leader', password: 'hoa sen trong ao' };

/**
 * The step of a way that is not offered: a screen where there is only work to be done, or a button that changes data.
 * Whatever else a way is made of is open to everybody.
 */
const NOT_FOR_LEADER: ReadonlySet<string> = new Set([
  'nav-imports',
  'nav-reading',
  'grant-open',
  'freeze-open',
  'paper-take-number',
  'directive-edit',
  'remind-compose',
  'records-write',
  'outgoing-add',
  'incoming-add',
  'series-add',
  'units-add',
  'units-pick',
  'reorganise',
  'group-add',
  'vault-begin', // a password is set already
  'office-set-up',
  'held-edit-mau-02',
  'held-breach',
  'retention-change-*',
  'request-add',
]);
/** Leads out of the walk: under the lock, into the other language; a screen is a walk of its own. */
const LEFT_ALONE: readonly string[] = ['nav-lock', 'language-*', ...SCREEN_NAMES.map((name) => `nav-${name}`)];
/** What is noted of who looks: whom he was shown. */
const NOTED_BY_LOOKING: readonly string[] = ['person_access'];

const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let key: Uint8Array;
let before: ReadonlyMap<string, string>;
let running: RunningApp;
let calls: Calls;
const pressed = new Set<string>();
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  await withOffice(folders.dataFolder, (core) => takeAll(core, [join(SAMPLE_REPORTS, '2021-08-17')]));
  key = await withPasswords(folders.dataFolder, ADMIN, [LEADER]);
  before = await rowsOf(folders.dataFolder, key);
  running = await startApp(folders);
  await id('lock-screen').waitFor();
  calls = await recordCalls(running.app);
});
afterAll(() => running?.close());

async function walk(part: string, wanted: readonly string[], back: () => Promise<void>): Promise<void> {
  const { names, faults } = await pressAll({ page: running.page, calls, part, wanted, leftAlone: LEFT_ALONE, back });
  for (const name of names) pressed.add(name);
  expect(faults).toEqual([]);
}

async function walkScreen(screen: ScreenName): Promise<void> {
  if (NOT_FOR_LEADER.has(`nav-${screen}`)) return expect(await id(`nav-${screen}`).count()).toBe(0);
  const back = async () => {
    if (!(await id(`screen-${screen}`).isVisible())) await id(`nav-${screen}`).click();
    await id(`screen-${screen}`).waitFor();
  };
  await back();
  await settled(running.page);
  const wanted = ALL_VIEWS.filter((view) => view.screen === screen).flatMap(({ way }) => way);
  await walk(`[data-testid="screen-${screen}"]`, wanted, back);
}

const isSame = (step: string) => (name: string) =>
  step.endsWith('*') ? name.startsWith(step.slice(0, -1)) : name === step;

describe.sequential('a leader', () => {
  test('comes in', async () => {
    await id('lock-user').selectOption({ label: LEADER.name });
    await id('lock-password').fill(LEADER.password);
    await id('lock-open').click();
    await expect.poll(() => id('nav-user').getAttribute('title')).toContain(LEADER.name);
    await id('nav-board').click();
    await lookAt(running.page, '17/8/2021', '17h00');
  });

  test.each(SCREEN_NAMES)('finds nothing dead or refused on %s', walkScreen);

  test('finds nothing dead or refused around the screens', async () => {
    await id('nav-board').click();
    await walk('[data-testid="title-row"], nav', [], async () => undefined);
  });

  test('is offered nothing that changes data, and every way to what he may look at', () => {
    const names = [...pressed];
    expect([...NOT_FOR_LEADER].filter((step) => names.some(isSame(step)))).toEqual([]);
    const shown = ALL_VIEWS.filter(({ screen }) => !NOT_FOR_LEADER.has(`nav-${screen}`));
    const open = shown.flatMap(({ way }) => {
      const shut = way.findIndex((step) => NOT_FOR_LEADER.has(step));
      return shut === -1 ? way : way.slice(0, shut);
    });
    const buttons = open.filter((step) => !/^tab#|^>|=/.test(step));
    expect([...new Set(buttons)].filter((step) => !names.some(isSame(step)))).toEqual([]);
  });

  test('has changed no row of the data', async () => {
    await running.close();
    const changed = changedTables(before, await rowsOf(folders.dataFolder, key));
    expect(changed.filter((name) => !NOTED_BY_LOOKING.includes(name))).toEqual([]);
  });
});
