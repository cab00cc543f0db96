import type { ShellHandlers } from '../ipc/contract';
import type { SettingsBook } from '../settings/settings';

type WritingHandlers = Pick<ShellHandlers, 'writing.style' | 'writing.setStyle'>;

/** How numbers are read in words: a habit of whoever writes on this computer. */
export function writingHandlers(settings: SettingsBook): WritingHandlers {
  return {
    'writing.style': () => settings.current.wordsStyle,
    'writing.setStyle': (wordsStyle) => {
      settings.update({ wordsStyle });
      return wordsStyle;
    },
  };
}
