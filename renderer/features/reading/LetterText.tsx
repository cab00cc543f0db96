import { useContext, useEffect, useMemo, useRef } from 'react';
import type { ReadingField } from '../../../electron/domain/directiveText/fields';
import { type MaskedSpan, maskedSpansIn } from '../../../electron/domain/personalData/maskText';
import { strings } from '../../text/vi';
import { LetterMask } from './letterMask';
import styles from './Reading.module.css';
import { segmentsOf } from './segments';

export interface LetterTextProps {
  readonly text: string;
  readonly fields: readonly ReadingField[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The words as they came, what was found in them coloured. A click goes to the field; the keyboard goes the other way. */
export function LetterText({ text, fields, selected, onSelect }: LetterTextProps) {
  const box = useRef<HTMLElement>(null);
  const isMasked = useContext(LetterMask);
  const spans = useMemo(() => (isMasked ? maskedSpansIn(text) : []), [isMasked, text]);
  useEffect(() => {
    const element = box.current;
    const click = (event: MouseEvent) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset.field : undefined;
      if (id !== undefined) onSelect(id);
    };
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [onSelect]);
  useEffect(() => {
    if (selected === null) return;
    box.current?.querySelector(`[data-ids~="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <section
      ref={box}
      className={styles.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
      tabIndex={0}
      aria-label={strings.reading.textLabel}
      data-testid="reading-letter"
    >
      {segmentsOf(text.length, fields).map(({ start, end, field, ids, isDoubtful }) =>
        field === null ? (
          <span key={start}>{shownBetween(text, spans, start, end)}</span>
        ) : (
          <mark
            key={start}
            className={classesOf(field, isDoubtful, selected !== null && ids.includes(selected))}
            data-field={field.id}
            data-ids={ids.join(' ')}
          >
            {shownBetween(text, spans, start, end)}
          </mark>
        ),
      )}
    </section>
  );
}

function classesOf(field: ReadingField, isDoubtful: boolean, isSelected: boolean): string {
  const names = [
    styles.mark,
    styles[field.section],
    isDoubtful ? styles.doubtful : '',
    isSelected ? styles.selected : '',
  ];
  return names.filter(Boolean).join(' ');
}

/** That stretch of the text; what stands in place of a masked part is where that part begins. */
export function shownBetween(text: string, spans: readonly MaskedSpan[], start: number, end: number): string {
  let shown = '';
  let at = start;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    shown += text.slice(at, Math.max(at, span.start)) + (span.start >= start ? span.shown : '');
    at = Math.min(end, span.end);
  }
  return shown + text.slice(at, end);
}
