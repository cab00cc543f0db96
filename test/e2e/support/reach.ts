import type { Page } from 'playwright-core';

/** What a clerk with a mouse can get at, however little room there is. */

/** Parts of the frame's head, named by their words, that are written over each other. */
export function overlapsInHead(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const textBox = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    const head = '[data-testid="title-row"], [data-testid="trial-bar"]';
    const parts = [...document.querySelectorAll<HTMLElement>(head)]
      .flatMap((row) => [...row.querySelectorAll<HTMLElement>('h1, strong, label, legend, input, select, button')])
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 2)
      .map((part) => ({
        name: part.dataset.testid ?? part.innerText,
        box: part.matches('h1, strong, label, legend') ? textBox(part) : part.getBoundingClientRect(),
      }));
    const isOver = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
    return parts.flatMap((one, at) =>
      parts.slice(at + 1).flatMap((other) => (isOver(one.box, other.box) ? [`${one.name} × ${other.name}`] : [])),
    );
  });
}

/** Words of the frame that are cut short: the title, the names of the screens. */
export function cutNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="title-row"] h1, nav li span')]
      .filter((name) => name.checkVisibility() && name.scrollWidth > name.clientWidth + 1 && name.clientWidth > 0)
      .map((name) => name.innerText),
  );
}

/** Boxes and buttons of which more than half lies outside the window, and where no scrolling brings them in. */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const within = (middle: number, from: number, to: number) => middle >= from && middle <= to;
    const middleOf = (box: Box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    const isSeen = (middle: { x: number; y: number }, box: Box) =>
      within(middle.x, box.left, box.right) && within(middle.y, box.top, box.bottom);
    const isReached = (part: HTMLElement): boolean => {
      let middle = middleOf(part.getBoundingClientRect());
      // a dialog lies over the page: nothing around it cuts it off
      const top = part.closest('dialog[open]')?.parentElement ?? document.body;
      for (let around = part.parentElement; around && around !== top; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.display === 'contents' || style.overflow === 'visible') continue;
        const box = around.getBoundingClientRect();
        // what can be scrolled comes to where its frame is; what is cut off does not
        const x = scrolls(style.overflowX) && !within(middle.x, box.left, box.right) ? middleOf(box).x : middle.x;
        const y = scrolls(style.overflowY) && !within(middle.y, box.top, box.bottom) ? middleOf(box).y : middle.y;
        middle = { x, y };
        if (!isSeen(middle, box)) return false;
      }
      return isSeen(middle, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
    };
    const isOnScreen = (part: HTMLElement) => {
      const { width, height } = part.getBoundingClientRect();
      return part.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2;
    };
    const parts = document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary');
    return [...parts]
      .filter((part) => isOnScreen(part) && part.closest('.offScreen') === null && !isReached(part))
      .map((part) => part.dataset.testid ?? (part.innerText || part.outerHTML.slice(0, 120)));
  });
}
