import type { Page } from 'playwright-core';
import { outOfReach } from './reach';

/**
 * What a designer would stumble over and a machine can measure, in whatever is open now: words cut short, words written
 * over each other, letters too small, contrast too low, controls nobody can get at.
 */
export async function oddities(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const SMALLEST_PX = 13;
    const LOWEST_CONTRAST = 4.5;
    /** Pictures of a paper, and hints of keys: the words they stand beside are larger. */
    const SMALL_BY_NATURE =
      '[data-testid="editor-paper"], [data-testid="signature-block"], kbd, nav [class*="hint"], [class*="paperPage"]';
    const SLACK = 1;
    type Colour = readonly [number, number, number, number];

    const dialogs = [...document.querySelectorAll('dialog[open]')];
    const top = dialogs.at(-1) ?? document.body;
    const isOffScreen = (element: Element) => element.closest('.offScreen, svg, canvas, noscript, style') !== null;
    const ownText = (element: Element) =>
      [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
      );
    const nameOf = (element: HTMLElement) => {
      const near = element.closest<HTMLElement>('[data-testid]')?.dataset.testid ?? element.tagName;
      return `${near}: “${(element.innerText || element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
    };

    const texts = [...top.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        ownText(element).length > 0 &&
        !isOffScreen(element) &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.tagName !== 'OPTION',
    );

    const hasTitle = (element: Element) => element.closest('[title]') !== null;
    const isClipped = (style: CSSStyleDeclaration) => ['hidden', 'clip'].includes(style.overflowX);
    const cut = texts
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + SLACK)
      .filter((element) => isClipped(getComputedStyle(element)) && !hasTitle(element))
      .map((element) => `cut: ${nameOf(element)} ${element.scrollWidth}>${element.clientWidth}`);

    const pen = document.createElement('canvas').getContext('2d');
    const widthOf = (text: string, style: CSSStyleDeclaration) => {
      if (!pen) return 0;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      return pen.measureText(text).width;
    };
    const hints = [...top.querySelectorAll<HTMLInputElement>('input')]
      .filter((input) => input.checkVisibility() && input.clientWidth > 20 && input.placeholder !== '' && !input.value)
      .flatMap((input) => {
        const style = getComputedStyle(input);
        const room = input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
        return widthOf(input.placeholder, style) > room + SLACK
          ? [`cut hint: ${input.dataset.testid ?? ''} “${input.placeholder}”`]
          : [];
      });

    const small = texts
      .filter((element) => element.closest(SMALL_BY_NATURE) === null)
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < SMALLEST_PX - 0.05)
      .map((element) => `small: ${nameOf(element)} ${getComputedStyle(element).fontSize}`);

    const boxOf = (element: HTMLElement) => {
      const range = document.createRange();
      const nodes = ownText(element);
      range.setStart(nodes[0] as Node, 0);
      range.setEnd(nodes.at(-1) as Node, (nodes.at(-1)?.nodeValue ?? '').length);
      return range.getBoundingClientRect();
    };
    const isAtTop = (element: HTMLElement, box: DOMRect) => {
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return at !== null && (element.contains(at) || at.contains(element));
    };
    /** What is left of a box within everything around it that cuts off or scrolls. */
    const seenOf = (element: HTMLElement, whole: DOMRect): DOMRect => {
      let { left, top, right, bottom } = whole;
      for (
        let around: HTMLElement | null = element;
        around && around !== document.body;
        around = around.parentElement
      ) {
        const style = getComputedStyle(around);
        if (style.display === 'contents' || style.display === 'inline' || style.overflow === 'visible') continue;
        const frame = around.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const isInline = (element: HTMLElement) => getComputedStyle(element).display === 'inline';
    const boxes = texts
      .filter((element) => !isInline(element) || element.getClientRects().length === 1) // a run of words has no one box
      .filter((element) => ownText(element).length === 1)
      .map((element) => ({ element, box: seenOf(element, boxOf(element)) }))
      .filter(({ element, box }) => box.width > 2 && box.height > 2 && isAtTop(element, box));
    const shared = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
    /** A menu or a panel with a ground of its own lies over what is below it, and is meant to. */
    const covers = (one: HTMLElement, other: HTMLElement) => {
      for (let part: HTMLElement | null = one; part !== null && !part.contains(other); part = part.parentElement)
        if (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(part).position)) return true;
      return false;
    };
    const over = boxes.flatMap(({ element, box }, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => shared(box, other.box))
        .filter((other) => !element.contains(other.element) && !other.element.contains(element))
        .filter((other) => !(isInline(element) && isInline(other.element)))
        .filter((other) => !covers(element, other.element) && !covers(other.element, element))
        .map((other) => `over: ${nameOf(element)} × ${nameOf(other.element)}`),
    );

    const parse = (text: string): Colour => {
      const parts = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
    };
    const blend = (front: Colour, back: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => front[at] * front[3] + back[at] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const groundOf = (element: Element | null): Colour => {
      if (element === null) return parse(getComputedStyle(document.body).backgroundColor);
      const own = parse(getComputedStyle(element).backgroundColor);
      if (own[3] === 1) return own;
      const below = groundOf(element.parentElement);
      return own[3] === 0 ? below : blend(own, below);
    };
    const light = (colour: Colour) => {
      const part = (value: number) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
    };
    const contrast = (element: HTMLElement) => {
      const ground = groundOf(element);
      const [high = 0, low = 0] = [light(blend(parse(getComputedStyle(element).color), ground)), light(ground)].sort(
        (a, b) => b - a,
      );
      return (high + 0.05) / (low + 0.05);
    };
    const isLive = (element: HTMLElement) =>
      element.closest(':disabled, [aria-disabled="true"], fieldset:disabled, label:has(:disabled)') === null &&
      element.parentElement?.querySelector(':scope > input:disabled') === null;
    const pale = texts
      .filter((element) => isLive(element) && contrast(element) < LOWEST_CONTRAST)
      .map((element) => `pale: ${nameOf(element)} ${contrast(element).toFixed(2)}`);

    return [...cut, ...hints, ...small, ...over, ...pale];
  });
  const unreached = (await outOfReach(page)).map((name) => `out of reach: ${name}`);
  return [...new Set([...seen, ...unreached])];
}
