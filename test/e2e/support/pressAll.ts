import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Calls } from './recordCalls';
import { settled } from './screenTour';

/** Presses every button that a part of the window shows, those of the dialogs they open included. */

export interface PressOptions {
  readonly page: Page;
  readonly calls: Calls;
  /** CSS of the part; what opens over it belongs to it. */
  readonly part: string;
  /** Test ids, or beginnings of them with `*`, that are pressed though others like them have been. */
  readonly wanted: readonly string[];
  /** Test ids, or beginnings of them with `*`, that are left alone. */
  readonly leftAlone: readonly string[];
  /** Leads back to the part, from wherever a button has led. */
  readonly back: () => Promise<void>;
}

export interface Pressed {
  /** What each was, by test id or else by its words. */
  readonly names: readonly string[];
  /** What somebody would take for a fault: nothing happens, a refusal, a message of failure. */
  readonly faults: readonly string[];
}

/** A part that has more to press than this is going in a circle. */
const MOST = 200;
/** So many of buttons that differ only by what they stand for, in rows and elsewhere: a unit, a day. */
const ALIKE = { rows: 1, others: 2 };

interface Next {
  /** The one not pressed yet. */
  readonly key: string;
  readonly name: string;
  readonly isTab: boolean;
  /** Tabs that are chosen, to be chosen again when a button has led to others. */
  readonly tabs: readonly string[];
  readonly dialogs: number;
}

interface Happened {
  readonly isChanged: boolean;
  /** Messages of failure. */
  readonly said: readonly string[];
  readonly dialogs: number;
  /** Others beside the button are not pressed yet. */
  readonly isPartlyPressed: boolean;
  /** The part is still what is shown. */
  readonly isShown: boolean;
  readonly tabs: readonly string[];
}

interface Asked {
  readonly part: string;
  readonly done: readonly string[];
  readonly wanted: readonly string[];
  readonly leftAlone: readonly string[];
  readonly alike: typeof ALIKE;
}

export async function pressAll(options: PressOptions): Promise<Pressed> {
  const { page, calls, part, wanted, leftAlone, back } = options;
  const done: string[] = [];
  const names = new Set<string>();
  const faults: string[] = [];
  const redrawn = new Set<string>();
  let isSettled = false;
  const openers: string[] = []; // what opened each of the dialogs that are open
  await quiet(options);
  await calls.take();
  for (let at = 0; ; at += 1) {
    if (at === MOST) {
      faults.push(`more than ${MOST} to press in ${part}`);
      break;
    }
    const next = await page.evaluate(markNext, { part, done, wanted, leftAlone, alike: ALIKE });
    if (next === null) {
      if (openers.length === 0) {
        if (isSettled) break;
        await settled(page); // the rest of a tab may be on its way
        isSettled = true;
        continue;
      }
      await closeTop(page);
      openers.pop();
      await quiet(options);
      continue;
    }
    isSettled = false;
    const { key, name, dialogs } = next;
    done.push(key);
    const isHit = await page
      .locator('[data-walked]')
      .click({ timeout: 10_000 })
      .then(() => true)
      .catch(() => false);
    if (isHit) await quiet(options);
    else if ((await shownDialogs(page).count()) > dialogs) {
      // the button before opened a dialog that has come only now
      done.pop();
      openers.push(done.at(-1) ?? key);
      continue;
    } else if (!redrawn.has(key) && (await page.locator('[data-walked]').count()) === 0) {
      // drawn anew between the look and the press, as a list is with the minute
      redrawn.add(key);
      done.pop();
      continue;
    }
    names.add(name);
    const { answered, outside, ...seen } = await outcome(options);
    if (!isHit) faults.push(`${name} cannot be pressed`);
    else if (answered.length === 0 && outside === 0 && !seen.isChanged) faults.push(`${name} does nothing`);
    for (const { channel, failure } of answered) if (failure !== null) faults.push(`${name}: ${channel} ${failure}`);
    faults.push(...seen.said.map((words) => `${name} says: ${words}`));
    const opened = seen.dialogs - dialogs;
    if (opened > 0) openers.push(key);
    else if (opened < 0) {
      // a dialog that went with one of its buttons is opened again for the others
      const opener = openers.pop();
      if (opener !== undefined && seen.isPartlyPressed) done.splice(done.indexOf(opener), 1);
    }
    if (seen.dialogs > 0) continue;
    openers.length = 0;
    const isElsewhere = !seen.isShown || (!next.isTab && seen.tabs.join() !== next.tabs.join());
    if (!isElsewhere) continue;
    await back();
    await quiet(options);
    if (!next.isTab) await page.evaluate(chooseTabs, { part, tabs: next.tabs });
    await quiet(options);
    await calls.take();
  }
  return { names: [...names], faults };
}

/** What a button did; one that seems to do nothing may have to fetch a part of the program first. */
async function outcome({ page, calls, part }: PressOptions) {
  const now = async () => ({ ...(await calls.take()), ...(await page.evaluate(whatHappened, part)) });
  const isNothing = (one: Awaited<ReturnType<typeof now>>) =>
    one.answered.length === 0 && one.outside === 0 && !one.isChanged;
  const first = await now();
  if (!isNothing(first)) return first;
  await page
    .waitForFunction(() => (globalThis as typeof globalThis & { walkedChanges: number }).walkedChanges > 0, undefined, {
      timeout: 5_000,
    })
    .catch(() => undefined); // then it does nothing
  return now();
}

const shownDialogs = (page: Page) => page.locator('dialog[open]').filter({ visible: true });

async function closeTop(page: Page): Promise<void> {
  const shown = shownDialogs(page);
  const before = await shown.count();
  await page.keyboard.press('Escape');
  await expect.poll(() => shown.count()).toBeLessThan(before);
}

/** Every question is answered, every part of the program has come, and nothing is being drawn any more. */
async function quiet({ page, calls }: PressOptions): Promise<void> {
  for (let still = 0; still < 2; ) {
    const isBusy = await page.evaluate(isDrawing);
    still = isBusy || (await calls.waiting()) > 0 ? 0 : still + 1;
  }
}

/**
 * Runs in the page. A dialog whose part of the program is on its way shows nothing of it, so that React itself is asked
 * which of its boundaries wait (Suspense with a state; what is hidden does not count).
 */
async function isDrawing(): Promise<boolean> {
  interface Fiber {
    readonly tag: number;
    readonly memoizedState: unknown;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
  }
  const SUSPENSE = 13;
  const OFF_SCREEN = 22;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const busy = document.querySelectorAll('[aria-busy="true"], [data-fetching]');
  if ([...busy].some((one) => one.checkVisibility())) return true;
  const root = document.getElementById('root') ?? document.body;
  const [, container] = Object.entries(root).find(([name]) => name.startsWith('__reactContainer$')) ?? [];
  if (container === undefined) throw new Error('React draws somewhere else');
  const left: Fiber[] = [(container as { stateNode: { current: Fiber } }).stateNode.current];
  for (let fiber = left.pop(); fiber !== undefined; fiber = left.pop()) {
    const { tag, memoizedState, child, sibling } = fiber;
    if (sibling !== null) left.push(sibling);
    if (tag === SUSPENSE && memoizedState !== null) return true;
    if (child !== null && !(tag === OFF_SCREEN && memoizedState !== null)) left.push(child);
  }
  return false;
}

/** Runs in the page: marks the next button to press, and begins to watch what comes of it. */
function markNext({ part, done, wanted, leftAlone, alike }: Asked): Next | null {
  type Watched = typeof globalThis & { walkedChanges: number; walkedFocus: Element | null; walkedLeft: number };
  const watched = globalThis as Watched;
  if (watched.walkedChanges === undefined) {
    const counts = ({ type, attributeName }: MutationRecord) =>
      type !== 'attributes' || !/^(?:class|style|tabindex|data-.*)$/.test(attributeName ?? '');
    new MutationObserver((records) => {
      watched.walkedChanges += records.filter(counts).length;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const other = () => {
      watched.walkedChanges += 1;
    };
    document.addEventListener('scroll', other, { capture: true, passive: true });
  }
  const fits = (id: string, patterns: readonly string[]) =>
    patterns.some((one) => (one.endsWith('*') ? id.startsWith(one.slice(0, -1)) : id === one));
  const open = [...document.querySelectorAll('dialog[open]')].filter((one) => one.checkVisibility()); // a hidden screen's stay open
  const top = document.activeElement?.closest('dialog[open]') ?? open.at(-1);
  const roots = top ? [top] : [...document.querySelectorAll(part)];
  const place = top?.getAttribute('data-testid') ?? '';
  const keys = new Map<HTMLElement, { key: string; group: string; name: string }>();
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>(
      'button, [role="button"], [role="tab"], summary, a[href]',
    )) {
      const { width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility() || width === 0 || height === 0 || element.closest('[inert]') !== null) continue;
      if (element.matches(':disabled, [aria-disabled="true"], [aria-selected="true"], [aria-pressed="true"]')) continue;
      if (element.matches('[aria-current]:not([aria-current="false"])')) continue;
      const id = element.dataset.testid ?? '';
      if (fits(id, leftAlone)) continue;
      const words = element.getAttribute('aria-label') ?? element.innerText.trim();
      const row = element.closest('tr, li, [role="row"], [role="listitem"]');
      const stem = id.split('-').slice(0, 2).join('-');
      const isOne = row === null && (element.getAttribute('role') === 'tab' || (id !== '' && id.split('-').length < 3));
      const group = isOne
        ? `${place}|${id}`
        : `${row ? 'row' : ''}|${place}|${row?.parentElement?.className ?? ''}|${stem || element.className}`;
      keys.set(element, { key: `${place}|${id || words}`, group, name: id || words });
    }
  const all = [...keys];
  const exact = wanted.filter((one) => !one.endsWith('*'));
  const doneKeys = new Set(done.map((one) => one.split('\u0000')[0]));
  const pressedOf = (group: string) => done.filter((one) => one.split('\u0000')[1] === group).length;
  const most = (group: string) => (group.startsWith('row') ? alike.rows : alike.others);
  const left = all.filter(
    ([, { key, group, name }]) => !doneKeys.has(key) && (fits(name, exact) || pressedOf(group) < most(group)),
  );
  const isTab = (element: Element) => element.getAttribute('role') === 'tab';
  // what chooses among views comes after all that the view has, and what a button has just brought before the rest
  const rank = (element: HTMLElement, name: string) => {
    if (element.dataset.testid === 'dialog-close') return 4;
    if (isTab(element)) return 3;
    if (element.matches('[aria-pressed], [aria-current], [aria-expanded]') || element.closest('li') !== null) return 2;
    return element.dataset.walkedBefore && !fits(name, exact) ? 1 : 0;
  };
  left.sort(([one, { name }], [other, { name: otherName }]) => rank(one, name) - rank(other, otherName));
  for (const [element] of all) element.dataset.walkedBefore = '1';
  document.querySelector('[data-walked]')?.removeAttribute('data-walked');
  const [first] = left;
  if (first === undefined) return null;
  const [element, { key, group, name }] = first;
  element.setAttribute('data-walked', '');
  watched.walkedChanges = 0;
  watched.walkedFocus = element;
  watched.walkedLeft = left.length - 1;
  const chosen = [...document.querySelectorAll<HTMLElement>(`:is(${part}) [role="tab"][aria-selected="true"]`)];
  return {
    key: `${key}\u0000${group}`,
    name,
    isTab: isTab(element),
    tabs: chosen.filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()),
    dialogs: open.length,
  };
}

/** Runs in the page. */
function whatHappened(part: string): Happened {
  type Watched = typeof globalThis & { walkedChanges: number; walkedFocus: Element | null; walkedLeft: number };
  const { walkedChanges, walkedFocus, walkedLeft } = globalThis as Watched;
  const { activeElement } = document;
  const isElsewhere = activeElement !== walkedFocus && activeElement !== document.body;
  const failures = [...document.querySelectorAll<HTMLElement>('[data-testid="failure"]')];
  return {
    isChanged: walkedChanges > 0 || isElsewhere,
    said: failures.filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()),
    dialogs: [...document.querySelectorAll('dialog[open]')].filter((one) => one.checkVisibility()).length,
    isPartlyPressed: walkedLeft > 0,
    isShown: [...document.querySelectorAll(part)].some((one) => one.checkVisibility()),
    tabs: [...document.querySelectorAll<HTMLElement>(`:is(${part}) [role="tab"][aria-selected="true"]`)]
      .filter((one) => one.checkVisibility())
      .map((one) => one.innerText.trim()),
  };
}

/** Runs in the page: the tabs that were chosen before are chosen again. */
function chooseTabs({ part, tabs }: { readonly part: string; readonly tabs: readonly string[] }): void {
  for (const words of tabs)
    for (const tab of document.querySelectorAll<HTMLElement>(`:is(${part}) [role="tab"][aria-selected="false"]`))
      if (tab.checkVisibility() && tab.innerText.trim() === words) tab.click();
}
