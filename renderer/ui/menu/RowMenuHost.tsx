import { useEffect, useState } from 'react';
import { copyText } from '../../lib/clipboard';
import { strings } from '../../text/vi';
import { ContextMenu } from './ContextMenu';
import type { MenuItem, Point } from './menuModel';
import { MENU_ROW, rowControls, shownTexts } from './rowControls';

interface Opened {
  readonly at: Point;
  readonly row: Element;
  readonly items: readonly MenuItem[];
}

/** Boxes to type in and selected text have the system's own menu: cut, copy, paste. */
function isTextMenu(target: Element): boolean {
  if (target.closest('input, textarea, select, [contenteditable="true"]') !== null) return true;
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

function itemsOf(row: Element, target: Element, copy: (text: string) => void): readonly MenuItem[] {
  const words = strings.menu;
  const controls = rowControls(row, target, words.open).map(
    ({ label, isMain, isDisabled, press }, place): MenuItem => ({
      key: String(place + 1),
      label,
      isMain,
      isDisabled,
      run: press,
    }),
  );
  const texts = shownTexts(row, target);
  const whole = texts.cell === '' && texts.row !== '' ? words.copyText : words.copyRow;
  const copies = [
    { key: 'copy-cell', label: words.copyCell, text: texts.cell },
    { key: 'copy-row', label: whole, text: texts.row },
  ].filter(({ text }) => text !== '');
  return [
    ...controls,
    ...copies.map(({ key, label, text }, place) => ({ key, label, isApart: place === 0, run: () => copy(text) })),
  ];
}

/** One menu for every row of the window that is marked as having one. */
export function RowMenuHost() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [answer, setAnswer] = useState('');
  useEffect(() => {
    const copy = async (text: string) =>
      setAnswer((await copyText(text)) ? strings.actions.copied : strings.actions.copyDenied);
    const open = (event: MouseEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || isTextMenu(target)) return;
      const row = target.closest(`[${MENU_ROW}]`);
      if (row === null) return;
      const items = itemsOf(row, target, (text) => void copy(text));
      if (items.length === 0) return;
      event.preventDefault();
      setAnswer('');
      setOpened({ at: { x: event.clientX, y: event.clientY }, row, items });
    };
    document.addEventListener('contextmenu', open);
    return () => document.removeEventListener('contextmenu', open);
  }, []);
  return (
    <>
      <span className="offScreen" role="status">
        {answer}
      </span>
      {opened && (
        <ContextMenu
          label={strings.menu.label}
          items={opened.items}
          at={opened.at}
          origin={opened.row}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
