import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../../renderer/text/records';
import { strings } from '../../renderer/text/vi';
import { OWN_OFFICE } from '../support/ownOffice';
import { aPaperDraft } from '../support/papers';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { settled } from './support/screenTour';

/**
 * Every screen and tab with nothing to show: what it says is empty, and the button that does the next step. `leads` is
 * what stands on the screen once the button was pressed.
 */
interface EmptyPlace {
  readonly screen: keyof typeof strings.navigation.screens;
  /** Pressed before, where a tab or a button leads to it. */
  readonly by?: readonly string[];
  readonly says: string;
  readonly offers: string;
  readonly leads: string;
}

const campaign = { says: strings.campaign.none, offers: 'enter-directive', leads: 'directive-editor' } as const;

const NOTHING: readonly EmptyPlace[] = [
  { screen: 'today', says: strings.nextSteps.today.title, offers: 'setup-steps-office', leads: 'setup' },
  { screen: 'today', says: strings.today.none, offers: 'enter-directive', leads: 'directive-editor' },
  { screen: 'board', ...campaign },
  { screen: 'imports', ...campaign },
  { screen: 'compilation', ...campaign },
  { screen: 'papers', ...campaign },
  { screen: 'tasks', ...campaign },
  { screen: 'reminders', ...campaign },
  { screen: 'directives', says: strings.directives.empty, offers: 'directive-create', leads: 'directive-editor' },
  { screen: 'records', says: records.outgoing.empty, offers: 'next-write', leads: 'next-setUp' },
  {
    screen: 'records',
    by: ['records-write'],
    says: strings.nextSteps.noOffice,
    offers: 'next-setUp',
    leads: 'setup',
  },
  {
    screen: 'records',
    by: ['records-tab-incoming'],
    says: records.incoming.empty,
    offers: 'incoming-first',
    leads: 'dialog-close',
  },
  { screen: 'units', says: strings.unitsScreen.empty, offers: 'units-pick', leads: 'pick-dialog' },
  {
    screen: 'packages',
    by: ['packages-tab-list'],
    says: strings.packages.list.none,
    offers: 'package-first',
    leads: 'packages-tab-receive',
  },
  {
    screen: 'packages',
    by: ['packages-tab-up'],
    says: strings.packages.make.noCampaign,
    offers: 'next-enterDirective',
    leads: 'directive-editor',
  },
];

const OFFICE: readonly EmptyPlace[] = [
  { screen: 'today', says: strings.nextSteps.today.facts.signer, offers: 'setup-steps-signer', leads: 'setup' },
  { screen: 'today', says: strings.nextSteps.today.facts.units, offers: 'setup-steps-units', leads: 'units-pick' },
  { screen: 'records', says: records.outgoing.empty, offers: 'next-write', leads: 'kind-chooser' },
];

const DIRECTIVE: readonly EmptyPlace[] = [
  { screen: 'board', says: strings.board.noReports, offers: 'board-open-imports', leads: 'import-drop' },
  {
    screen: 'reminders',
    by: ['remind-tab-log'],
    says: strings.reminding.log.empty,
    offers: 'log-compose',
    leads: 'remind-tab-compose',
  },
  {
    screen: 'imports',
    by: ['import-tab-history'],
    says: strings.imports.history.empty,
    offers: 'history-start',
    leads: 'import-choose-files',
  },
];

interface Filtered {
  readonly screen: EmptyPlace['screen'];
  readonly by?: readonly string[];
  readonly search: string;
  readonly rows: string;
}

/** A search that meets nothing, taken away with one button. */
const FILTERED: readonly Filtered[] = [
  { screen: 'units', search: 'units-search', rows: '[data-testid="units-table"] tbody tr' },
  { screen: 'tasks', search: 'task-search', rows: '[data-testid="screen-tasks"] button' },
  { screen: 'records', search: 'outgoing-search', rows: '[data-testid="outgoing-table"] tbody tr' },
];

let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);
const shownScreen = (screen: string) => running.page.getByTestId(`screen-${screen}`);

/** Each situation begins with a window of its own, so that no place was visited before. */
async function begin(prepare: (dataFolder: string) => Promise<unknown>): Promise<void> {
  const dataFolder = endedFolder('du-lieu');
  await prepare(dataFolder);
  running = await startApp({ dataFolder, profileFolder: endedFolder('ho-so') });
}

async function goTo({ screen, by = [] }: Pick<EmptyPlace, 'screen' | 'by'>): Promise<void> {
  await id(`nav-${screen}`).click();
  if (by.length > 0) await leave(); // a paper that is being written stands in the place of the lists
  for (const step of by) await id(step).click();
}

async function picture(name: string): Promise<void> {
  await settled(running.page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await running.page.emulateMedia({ colorScheme });
    await running.page.screenshot({ path: join(PICTURES, `trong-${name}-${colorScheme}.png`) });
  }
  await running.page.emulateMedia({ colorScheme: 'light' });
}

/** Back to where every place can be reached from. */
async function leave(): Promise<void> {
  for (const close of ['dialog-close', 'editor-close', 'writing-back', 'setup-later'])
    for (const button of await running.page.locator(`[data-testid="${close}"]:visible`).all()) await button.click();
}

function each(name: string, places: readonly EmptyPlace[]): void {
  test.each(places)('$screen $by: $offers', async (place) => {
    await goTo(place);
    await expect.poll(() => shownScreen(place.screen).innerText()).toContain(place.says);
    await picture(`${name}-${[place.screen, ...(place.by ?? []), place.offers].join('-')}`);
    await running.page.locator(`[data-testid="${place.offers}"]:visible`).first().click();
    await expect
      .poll(() => running.page.locator(`[data-testid="${place.leads}"]:visible`).count(), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await leave();
  });
}

beforeAll(() => mkdirSync(PICTURES, { recursive: true }));

describe('with nothing set up', () => {
  beforeAll(() => begin(async () => undefined));
  afterAll(() => running.close());
  each('a', NOTHING);

  test('files dropped before there is a campaign are named, and wait for one', async () => {
    const folder = endedFolder('tha-som');
    const reports = ['Hoài Hảo.xlsx', 'Hoài Mỹ.xlsx', 'Bồng Sơn.xlsx', 'Tam Quan.xlsx'].map((name) =>
      join(folder, name),
    );
    mkdirSync(folder, { recursive: true });
    for (const path of reports) writeFileSync(path, '');
    await id('nav-today').click();
    const hand = await takeInHand(running.page, reports);
    await hand.drop(600, 400);
    await expect.poll(() => shownScreen('imports').innerText()).toContain('“Bồng Sơn.xlsx” và 1 tệp khác, chưa đọc');
    await picture('a-tha-som');
  });
});

describe('with an office and no directive', () => {
  beforeAll(() =>
    begin((dataFolder) =>
      withOffice(dataFolder, (core) =>
        core['office.save']({
          profile: OWN_OFFICE,
          signatories: [],
        }),
      ),
    ),
  );
  afterAll(() => running.close());
  each('b', OFFICE);

  test('what is to be done next is sent away for good', async () => {
    await id('nav-today').click();
    await id('setup-steps-hide').click();
    await expect.poll(() => id('setup-steps').count()).toBe(0);
  });
});

describe('with a directive and no reports', () => {
  beforeAll(() =>
    begin(async (dataFolder) => {
      await fillWithSample(dataFolder);
      await withOffice(dataFolder, (core) => core['outgoing.save']({ paperId: null, draft: aPaperDraft() }));
    }),
  );
  afterAll(() => running.close());
  each('c', DIRECTIVE);

  test('an office at work is not told to get ready', async () => {
    await id('nav-today').click();
    await id('today').waitFor();
    expect(await id('setup-steps').count()).toBe(0);
  });

  test.each(FILTERED)('$screen: a search that meets nothing is taken away with one button', async (place) => {
    await goTo(place);
    const rows = running.page.locator(place.rows);
    await expect.poll(() => rows.count()).toBeGreaterThan(0);
    const all = await rows.count();
    await id(place.search).fill('không có đâu');
    await id('show-all').waitFor();
    await picture(`d-${place.screen}`);
    await id('show-all').click();
    await expect.poll(() => rows.count()).toBe(all);
    expect(await id(place.search).inputValue()).toBe('');
  });
});
