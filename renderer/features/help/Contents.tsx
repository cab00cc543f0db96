import { type KeyboardEvent, useEffect, useRef } from 'react';
import { strings } from '../../text/vi';
import { contentsStep } from './contentsStep';
import styles from './Help.module.css';
import type { Hit } from './searchGuide';

export interface ContentsProps {
  readonly hits: readonly Hit[];
  readonly current: string;
  readonly onChoose: (title: string) => void;
}

/** Headings to read from. One tab stop; the arrow keys go from one to the next and open it. */
export function Contents({ hits, current, onChoose }: ContentsProps) {
  const list = useRef<HTMLUListElement>(null);
  const titles = hits.map(({ section }) => section.title);
  const stop = Math.max(0, titles.indexOf(current));
  // biome-ignore lint/correctness/useExhaustiveDependencies: brings what is read into view when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const place = target instanceof HTMLElement ? Number(target.dataset.place) : Number.NaN;
    const next = contentsStep(event.key, place, titles.length);
    const title = next === null ? undefined : titles[next];
    if (title === undefined) return;
    event.preventDefault();
    onChoose(title);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  };
  return (
    <nav className={styles.contents} aria-label={strings.help.contents}>
      <ul ref={list} onKeyDown={walk} data-testid="help-contents">
        {hits.map(({ section, excerpt, chapter }, place) => (
          <li key={section.title}>
            <button
              type="button"
              className={section.isChapter || chapter !== '' ? `${styles.entry} ${styles.chapter}` : styles.entry}
              tabIndex={place === stop ? 0 : -1}
              data-place={place}
              aria-current={section.title === current ? 'true' : undefined}
              onClick={() => onChoose(section.title)}
            >
              {section.heading}
              {chapter !== '' && <span className={styles.excerpt}>{chapter}</span>}
              {excerpt !== '' && <span className={styles.excerpt}>{excerpt}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
