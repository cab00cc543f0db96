import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PaperTemplate } from '../../../electron/domain/template/paperTemplate';
import type { ListTerms } from '../../../electron/domain/template/templateTerms';
import { templates } from '../../text/templates';
import { BlockRow } from './BlockRow';
import {
  type BlockPath,
  insertAfter,
  linesOfSection,
  moveBlock,
  nextTo,
  placeOf,
  replaceBlock,
  termsAround,
} from './blockTree';
import type { PartProps } from './EditorPart';
import { newBlock } from './newParts';
import { SectionHead } from './SectionHead';
import styles from './Templates.module.css';

const words = templates.editor;

/** The blocks of a template in the order of the paper; one of them is open. */
export function BlocksPart(props: PartProps) {
  const { detail, editing, place, onPlace } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  }, [place]);
  const keys = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button[data-place]') : null;
    if (row !== null && row === event.target) rowKey(event, row, props);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the rows inside
    <div ref={list} className={styles.blocks} onKeyDown={keys}>
      {detail.isOwn && <p className={styles.quiet}>{words.keys}</p>}
      {editing.template.sections.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section has no name but its place
        <section key={index} className={styles.section}>
          <SectionHead index={index} {...props} />
          {linesOfSection(editing.template, index).map((line) => (
            <BlockRow
              key={placeOf(line.path)}
              line={line}
              isOpen={place === placeOf(line.path)}
              around={termsAround(editing.template, line.path, props.terms)}
              onToggle={() => onPlace(place === placeOf(line.path) ? null : placeOf(line.path))}
              {...props}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function pathOf(row: HTMLElement): BlockPath {
  return (row.dataset.place ?? '').split('/').slice(1).map(Number);
}

function rowKey(event: KeyboardEvent, row: HTMLElement, props: PartProps): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step !== 0 && !event.altKey) {
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-place]')];
    rows[rows.indexOf(row) + step]?.focus();
    return;
  }
  if (!props.detail.isOwn) return;
  const next = changeByKey(event, step, pathOf(row), props);
  if (next === null) return;
  event.preventDefault();
  props.editing.change(next.template);
  props.onPlace(next.place === null ? null : placeOf(next.place));
}

interface KeyChange {
  readonly template: PaperTemplate;
  readonly place: BlockPath | null;
}

function changeByKey(
  event: KeyboardEvent,
  step: -1 | 0 | 1,
  path: BlockPath,
  { editing, terms }: { readonly editing: PartProps['editing']; readonly terms: ListTerms },
): KeyChange | null {
  const { template } = editing;
  if (step !== 0) {
    const moved = moveBlock(template, path, step, event.shiftKey);
    return moved && { template: moved.template, place: moved.path };
  }
  if (event.key === 'Delete') return { template: replaceBlock(template, path, []), place: null };
  if (event.key !== 'Insert') return null;
  const around = termsAround(template, path, terms);
  return { template: insertAfter(template, path, newBlock('paragraph', around)), place: nextTo(path) };
}
