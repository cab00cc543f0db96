import { useState } from 'react';
import { LANGUAGES, type Language } from '../../electron/domain/language';
import { call } from '../lib/api';
import { isAnythingUnsaved } from '../lib/unsaved';
import { language } from '../text/language';
import { vi } from '../text/vi';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import styles from './LanguageSwitch.module.css';

const words = vi.language;

/** Both languages by their own names, so that either is found by whoever cannot read the other. */
export function LanguageSwitch() {
  const [isRefused, setIsRefused] = useState(false);
  const choose = (chosen: Language) => {
    if (chosen === language) return;
    if (isAnythingUnsaved()) setIsRefused(true);
    else void call('language.choose', { language: chosen }); // loads the window anew
  };
  return (
    <>
      <fieldset className={styles.languages} aria-label={words.label}>
        {LANGUAGES.map((id) => (
          <button
            key={id}
            type="button"
            lang={id}
            className={styles.language}
            aria-pressed={id === language}
            onClick={() => choose(id)}
            data-testid={`language-${id}`}
          >
            {words.names[id]}
          </button>
        ))}
      </fieldset>
      {isRefused && (
        <Dialog title={words.unsavedTitle} onClose={() => setIsRefused(false)} testId="language-unsaved">
          <Notice tone="warning">{words.unsaved}</Notice>
        </Dialog>
      )}
    </>
  );
}
