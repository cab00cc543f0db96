import { useState } from 'react';
import type { Language } from '../../electron/domain/language';
import { call } from '../lib/api';
import { takeBacksWritten } from '../lib/takeBack/keptTakeBacks';
import { isAnythingUnsaved, unsavedPlaces } from '../lib/unsaved';
import { language } from '../text/language';
import { strings } from '../text/vi';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { keepScreen } from './keptScreen';
import styles from './Navigation.module.css';
import type { ScreenId } from './screens';

const words = strings.language;
const OTHER: Language = language === 'vi' ? 'en' : 'vi';

/** The other language by its own name, so that it is found by whoever cannot read the one on screen. */
export function LanguageSwitch({ screen }: { readonly screen: ScreenId | null }) {
  const [isRefused, setIsRefused] = useState(false);
  const choose = () => {
    if (isAnythingUnsaved()) setIsRefused(true);
    else {
      keepScreen(screen);
      void takeBacksWritten().then(() => call('language.choose', { language: OTHER })); // loads the window anew
    }
  };
  return (
    <>
      <button
        type="button"
        lang={OTHER}
        className={styles.language}
        title={words.change}
        onClick={choose}
        data-testid={`language-${OTHER}`}
      >
        {words.names[OTHER]}
      </button>
      {isRefused && (
        <Dialog title={words.unsavedTitle} onClose={() => setIsRefused(false)} testId="language-unsaved">
          <Notice tone="warning">
            {words.unsaved(
              unsavedPlaces()
                .map((place) => words.unsavedPlaces[place])
                .join('; '),
            )}
          </Notice>
        </Dialog>
      )}
    </>
  );
}
