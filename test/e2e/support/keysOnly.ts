import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as somebody who works by keys alone meets it. */
interface Focus {
  readonly id: string;
  readonly name: string;
  /** null: nothing is wrong; else what: nowhere, out of sight, covered. */
  readonly trouble: string | null;
}

type Recording = typeof window & { keysOnly?: { unmarked: string[] } };

/** A keyboard, and nothing else: every key is followed by a look where the focus is now. */
export interface Keys {
  press(...chords: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Whole at once, as Unikey or the clipboard gives it. */
  insert(text: string): Promise<void>;
  /** Tab, if need be, until the focus is on what is called so (or begins so), within so many presses. */
  tabTo(id: string, most: number, key?: 'Tab' | 'Shift+Tab' | 'F6' | 'Shift+F6'): Promise<void>;
  /** Waits until the focus has come there by itself. */
  on(id: string): Promise<void>;
  /** How many keys so far; a text typed counts by its letters. */
  readonly pressed: number;
  /** What had the focus and did not show it. */
  unmarked(): Promise<readonly string[]>;
}

export async function keysOnly(page: Page): Promise<Keys> {
  await page.evaluate(recordMarks);
  let pressed = 0;
  const look = () => page.evaluate(focusNow);
  /** Screens put the focus on its place in their own time; nowhere for good is what must not be. */
  const sound = async (after: string) => {
    await expect.poll(async () => (await look()).trouble, { message: `after ${after}`, timeout: 15_000 }).toBeNull();
  };
  const press = async (...chords: readonly string[]) => {
    for (const chord of chords) {
      await page.keyboard.press(chord);
      pressed += 1;
      await sound(chord);
    }
  };
  return {
    get pressed() {
      return pressed;
    },
    press,
    async type(text) {
      await page.keyboard.type(text);
      pressed += text.length;
      await sound(`“${text.slice(0, 20)}”`);
    },
    async insert(text) {
      await page.keyboard.insertText(text);
      pressed += 1;
      await sound('the text');
    },
    async tabTo(id, most, key = 'Tab') {
      if ((await look()).id.startsWith(id)) return;
      const way: string[] = [];
      for (let at = 0; at < most; at += 1) {
        await press(key);
        const focus = await look();
        if (focus.id.startsWith(id)) return;
        way.push(focus.id || focus.name);
      }
      throw new Error(`${id} is not within ${most} × ${key}: ${way.join(', ')}`);
    },
    async on(id) {
      await expect.poll(async () => (await look()).id, { timeout: 60_000 }).toMatch(new RegExp(`^${id}`));
      await sound(id);
    },
    unmarked: () => page.evaluate(() => (window as Recording).keysOnly?.unmarked ?? []),
  };
}

/** Runs in the page. */
function focusNow(): Focus {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { id: '', name: '', trouble: 'nowhere' };
  const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 60)}`;
  const found = { id: element.dataset.testid ?? '', name };
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
  if (right <= left || bottom <= top) return { ...found, trouble: `out of sight: ${name}` };
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isCovered = at !== null && !element.contains(at) && !at.contains(element);
  return { ...found, trouble: isCovered ? `covered: ${name}` : null };
}

/** Runs in the page: what has the focus looks otherwise than when it has lost it. */
function recordMarks(): void {
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after, ::backdrop { transition: none !important; animation: none !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  const SHOWN = [
    'outlineStyle',
    'outlineWidth',
    'outlineColor',
    'boxShadow',
    'borderTopColor',
    'borderBottomColor',
    'borderBottomWidth',
    'backgroundColor',
    'transform',
  ] as const;
  const lookOf = (element: HTMLElement) => {
    const title = element.tagName === 'MAIN' ? element.querySelector('h1') : null; // the screen shows it by its title
    return [element, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling, title]
      .filter((one) => one instanceof Element)
      .flatMap((one) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
      .map((style) => SHOWN.map((key) => style[key]).join(' '))
      .join('\n');
  };
  const unmarked: string[] = [];
  (window as Recording).keysOnly = { unmarked };
  let held: { readonly element: HTMLElement; readonly look: string } | null = null;
  document.addEventListener('focusin', () =>
    setTimeout(() => {
      const active = document.activeElement;
      if (held !== null && held.element !== active && held.element.isConnected && held.element.checkVisibility())
        if (lookOf(held.element) === held.look) unmarked.push(`${held.element.tagName} ${held.element.dataset.testid}`);
      held =
        active instanceof HTMLElement && active !== document.body ? { element: active, look: lookOf(active) } : null;
    }),
  );
}
