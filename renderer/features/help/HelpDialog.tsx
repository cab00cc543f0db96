import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { isShortcut } from '../../lib/shortcuts';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { SearchBox } from '../../ui/SearchBox';
import { Contents } from './Contents';
import { GuideArticle } from './GuideArticle';
import { guide, guideIndex } from './guide';
import styles from './Help.module.css';
import { type Hit, searchGuide } from './searchGuide';

const words = strings.help;

const CONTENTS: readonly Hit[] = guide.map((section) => ({ section, excerpt: '', chapter: '' }));

export interface HelpDialogProps {
  /** Title of the section that is read. */
  readonly section: string;
  readonly onSection: (title: string) => void;
  readonly onClose: () => void;
}

/** The user guide: contents and search at the left, one section at the right. */
export function HelpDialog({ section, onSection, onClose }: HelpDialogProps) {
  const [query, setQuery] = useState('');
  const [choosingQuery, setChoosingQuery] = useState(''); // the best hit is shown until one is chosen
  const aside = useRef<HTMLDivElement>(null);
  const isSearching = query.trim() !== '';
  const hits = isSearching ? searchGuide(guideIndex, query) : CONTENTS;
  const shown = (!isSearching || choosingQuery === query ? undefined : hits[0]?.section.title) ?? section;
  const choose = (title: string) => {
    setChoosingQuery(query);
    onSection(title);
  };
  useSearchKey(() => aside.current?.querySelector('input')?.focus());
  const intoList = (event: KeyboardEvent) => {
    const isInBox = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
    if (!isInBox || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    const item = aside.current?.querySelector<HTMLElement>('button[tabindex="0"]');
    item?.focus();
    if (isSearching) item?.click();
  };
  return (
    <Dialog title={words.title} onClose={onClose} width={1080} testId="help">
      <div className={styles.help}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only sees keys leave the field inside */}
        <div ref={aside} className={styles.aside} onKeyDown={intoList}>
          <SearchBox label={words.search} onSearch={setQuery} width="100%" testId="help-search" />
          <p className={styles.found} role="status" data-testid="help-found">
            {isSearching && (hits.length === 0 ? words.foundNone : words.found(formatCount(hits.length)))}
          </p>
          <Contents hits={hits} current={shown} onChoose={choose} />
        </div>
        <GuideArticle guide={guide} title={shown} />
      </div>
    </Dialog>
  );
}

function useSearchKey(toSearch: () => void): void {
  const search = useEffectEvent(toSearch);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!isShortcut('helpSearch', event)) return;
      event.preventDefault();
      search();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
