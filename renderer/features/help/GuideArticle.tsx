import { useEffect, useRef } from 'react';
import { strings } from '../../text/vi';
import { chapterParts } from './chapterParts';
import { GuideText } from './GuideText';
import type { GuideSection } from './guideTypes';
import styles from './Help.module.css';
import { ShortcutList } from './ShortcutList';

/** For whoever cannot read the guide's language. */
function InShort({ title }: { readonly title: string }) {
  const { briefs, guideNote } = strings.help;
  if (guideNote === '') return null;
  const brief = briefs[title];
  return (
    <div className={styles.brief} data-testid="help-brief">
      {brief !== undefined && <h4>{brief.title}</h4>}
      {brief !== undefined && brief.text !== '' && <p>{brief.text}</p>}
      <p className={styles.note}>{guideNote}</p>
    </div>
  );
}

/** One section to read: a chapter with all its parts, or one part. It has the focus first: arrow keys scroll it. */
export function GuideArticle({ guide, title }: { readonly guide: readonly GuideSection[]; readonly title: string }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => article.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is read from its beginning
  useEffect(() => article.current?.scrollTo(0, 0), [title]);
  const [first, ...parts] = chapterParts(guide, title);
  if (first === undefined) return null;
  return (
    <section
      ref={article}
      className={styles.article}
      aria-label={strings.help.article(title)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys
      tabIndex={0}
      data-testid="help-article"
    >
      <InShort title={title} />
      <h3>{first.heading}</h3>
      {title === strings.help.shortcuts ? <ShortcutList /> : <GuideText blocks={first.blocks} />}
      {parts.map((part) => (
        <section key={part.title}>
          <h4>{part.heading}</h4>
          <GuideText blocks={part.blocks} />
        </section>
      ))}
    </section>
  );
}
