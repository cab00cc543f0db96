import { canHoldFocus, firstStop, topPlace } from './reach';

/**
 * What had the focus has gone from the page, or cannot hold it for a while, and nothing took its place: the keys would
 * go nowhere and a screen reader would fall silent. The focus then goes to the nearest of what stands there now. Only for
 * who works by keys; who clicks looks elsewhere.
 */

/** Screens and dialogs that place the focus themselves have done so by then. */
const OWN_TRY_MS = 90;
/** A button that is out of work, or a part that is still being fetched, is not waited for longer; saving mostly takes less. */
const LONGEST_WAIT_MS = 2500;

interface Step {
  readonly element: Element;
  /** What stood after and before it when it had the focus, nearest first. */
  readonly beside: readonly Element[];
}

/** Where the focus was put for want of anything better; whoever knows a better place may still take it. */
let guessed: Element | null = null;

/** Nobody has the focus, or only by a guess. */
export function isFocusFree(): boolean {
  return isLost() || document.activeElement === guessed;
}

/** @returns ends it */
export function keepFocus(): () => void {
  /** By the dialog it was in, or the window: behind a dialog that closes is what opened it. */
  const ways = new WeakMap<Element, readonly Step[]>();
  let isByKeys = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lostAt: number | null = null;

  const later = (wait: number) => {
    timer ??= setTimeout(look, wait);
  };
  const look = () => {
    timer = null;
    const way = ways.get(topPlace()) ?? [];
    const held = way[0]?.element;
    if (!isByKeys || !isLost() || held === undefined) {
      lostAt = null;
      return;
    }
    lostAt ??= performance.now();
    if ((isOut(held) || isFetching()) && performance.now() - lostAt < LONGEST_WAIT_MS) return later(OWN_TRY_MS);
    lostAt = null;
    guessed = nearest(way);
    if (guessed instanceof HTMLElement) guessed.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Element) ways.set(target.closest('dialog') ?? document.body, wayOf(target));
  };
  const onKey = () => {
    isByKeys = true;
    guessed = null;
    document.documentElement.dataset.byKeys = '';
  };
  const onPointer = () => {
    isByKeys = false;
    delete document.documentElement.dataset.byKeys;
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null) later(OWN_TRY_MS);
  };
  const changes = new MutationObserver(() => {
    if (isByKeys && isLost()) later(OWN_TRY_MS);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onLeave);
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open', 'style'],
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    changes.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onLeave);
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
  };
}

function isLost(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return activeElement.matches(':disabled') || !activeElement.checkVisibility(); // Chromium takes it away a moment later
}

/** It stands there still, and is only out of work. */
function isOut(held: Element): boolean {
  return held.isConnected && held instanceof HTMLElement && isShown(held) && !canHoldFocus(held);
}

function isFetching(): boolean {
  return Array.from(topPlace().querySelectorAll('[data-fetching]')).some((part) => part.checkVisibility());
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;
}

function wayOf(target: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let element: Element | null = target; element && element !== document.body; element = element.parentElement)
    steps.push({ element, beside: besides(element) });
  return steps;
}

function besides(element: Element): readonly Element[] {
  const all = Array.from(element.parentElement?.children ?? []);
  const place = all.indexOf(element);
  return [...all.slice(place + 1), ...all.slice(0, place).reverse()];
}

/** The thing itself where it can hold the focus again, else what stands beside it, else beside what it was part of. */
function nearest(way: readonly Step[]): HTMLElement | null {
  const top = topPlace();
  for (const { element, beside } of way)
    for (const candidate of [element, ...beside]) {
      if (!candidate.isConnected || !top.contains(candidate)) continue;
      if (candidate instanceof HTMLElement && candidate.closest('[inert]') !== null) continue;
      const stop = candidate.contains(top) ? null : firstStop(candidate);
      if (stop !== null) return stop;
    }
  return firstStop(top);
}
