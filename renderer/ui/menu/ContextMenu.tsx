import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './ContextMenu.module.css';
import { itemAfter, itemWithLetter, type MenuItem, type Point, placeWithin } from './menuModel';

export interface ContextMenuProps {
  /** What the menu is about, said by screen readers. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** The pointer, or the corner of what had the focus. */
  readonly at: Point;
  /** What was pointed at: the menu lies within the same dialog, which makes the rest of the window inert. */
  readonly origin: Element;
  readonly onClose: () => void;
}

/** Where colours are known and keys are let through. */
function hostOf(origin: Element): Element {
  return origin.closest('dialog') ?? origin.closest('.fui-FluentProvider') ?? document.body;
}

/** The focus goes back to what had it; an item that opens a dialog then gives it back there too. */
function useFocusBack(): () => void {
  const before = useRef(document.activeElement);
  return () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
}

/** The menu of the right mouse button, of the Menu key and of Shift+F10. */
export function ContextMenu({ label, items, at, origin, onClose }: ContextMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  const buttons = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
  const { x, y } = at;
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover(); // above everything, whatever cuts its overflow off
    const { offsetWidth: width, offsetHeight: height } = element;
    const place = placeWithin({ x, y }, { width, height }, { width: window.innerWidth, height: window.innerHeight });
    element.style.left = `${place.x}px`;
    element.style.top = `${place.y}px`;
    element.focus({ preventScroll: true });
  }, [x, y]);
  useLayoutEffect(() => {
    origin.setAttribute('data-menu-open', '');
    return () => origin.removeAttribute('data-menu-open');
  }, [origin]);
  useCloseElsewhere(menu, onClose);
  const leave = () => {
    focusBack();
    onClose();
  };
  const closeWhenLeft = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation(); // not for the grid the menu was opened from
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
      return;
    }
    const found = buttons();
    const { activeElement } = document;
    const place = activeElement instanceof HTMLButtonElement ? found.indexOf(activeElement) : -1;
    const labels = found.map(({ innerText }) => innerText);
    const next = itemAfter(event.key, place, found.length) ?? itemWithLetter(event.key, place, labels);
    if (next === null) return;
    event.preventDefault();
    found[next]?.focus();
  };
  return createPortal(
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      className={styles.menu}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={closeWhenLeft}
      onContextMenu={(event) => event.preventDefault()}
      data-testid="context-menu"
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={[styles.item, item.isMain && styles.main, item.isApart && styles.apart].filter(Boolean).join(' ')}
          disabled={item.isDisabled}
          onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={(event) => {
            event.stopPropagation(); // a click in the menu is none in the row
            leave();
            item.run();
          }}
          data-testid={`menu-${item.key}`}
        >
          {item.label}
        </button>
      ))}
    </div>,
    hostOf(origin),
  );
}

/** A press elsewhere, scrolling, another size or another window: the menu no longer stands where it belongs. */
function useCloseElsewhere(menu: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const away = (event: Event) => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) close();
    };
    const gone = () => close();
    window.addEventListener('pointerdown', away, true);
    window.addEventListener('wheel', away, { capture: true, passive: true });
    window.addEventListener('resize', gone);
    window.addEventListener('blur', gone);
    return () => {
      window.removeEventListener('pointerdown', away, true);
      window.removeEventListener('wheel', away, true);
      window.removeEventListener('resize', gone);
      window.removeEventListener('blur', gone);
    };
  }, [menu]);
}
