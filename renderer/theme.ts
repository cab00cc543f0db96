import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/**
 * Windows' own letters; elsewhere those that are usual there. A family that is not on the machine is looked for again for
 * every size and weight on Linux, and each time the page waits for another process: most of the first layout was that.
 */
const FONT = navigator.userAgent.includes('Windows')
  ? "'Segoe UI Variable Text', 'Segoe UI', Arial, sans-serif"
  : "'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** Nothing is smaller than 13 px at 100 %: Fluent's small controls are 12, too little for a day of reading dấu. */
const LETTERS = {
  fontFamilyBase: FONT,
  fontFamilyNumeric: FONT,
  fontSizeBase200: '13px',
  lineHeightBase200: '18px',
} as const satisfies Partial<Theme>;

const light: Theme = { ...webLightTheme, ...LETTERS };
/** Two colours of the dark theme are too close to what lies beneath: red words on cards, any coloured word on a row under the pointer. */
const dark: Theme = {
  ...webDarkTheme,
  ...LETTERS,
  colorStatusDangerForeground1: '#e37d80',
  colorNeutralBackground1Hover: '#323232',
};

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  prefersDark.addEventListener('change', listener);
  return () => prefersDark.removeEventListener('change', listener);
}

/** Light or dark as the system says, also when it changes while the app runs. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => prefersDark.matches) ? dark : light;
}
