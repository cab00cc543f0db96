import type { Worded } from '../../electron/domain/language';
import type { batches } from './batches';
import type { health } from './health';
import type { openData } from './openData';
import type { personalData } from './personalData';
import type { questions } from './questions';
import type { records } from './records';
import type { rulerBoxes } from './rulerBoxes';
import type { slipsText } from './slips';
import type { templates } from './templates';
import type { updates } from './updates';
import type { upperForms } from './upperForms';
import type { vi } from './vi';
import type { written } from './written';

/** Every table of words on screen, by the name of its Vietnamese source. */
export interface English {
  readonly vi: Worded<typeof vi>;
  readonly batches: Worded<typeof batches>;
  readonly health: Worded<typeof health>;
  readonly openData: Worded<typeof openData>;
  readonly personalData: Worded<typeof personalData>;
  readonly questions: Worded<typeof questions>;
  readonly records: Worded<typeof records>;
  readonly rulerBoxes: Worded<typeof rulerBoxes>;
  readonly slipsText: Worded<typeof slipsText>;
  readonly templates: Worded<typeof templates>;
  readonly updates: Worded<typeof updates>;
  readonly upperForms: Worded<typeof upperForms>;
  readonly written: Worded<typeof written>;
}

/** What has not been worded yet is said in Vietnamese. */
export type InPart<T> = T extends readonly unknown[] | ((...args: never) => unknown)
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: InPart<T[Key]> }
    : T;

export const en: InPart<English> = {
  vi: {
    loading: 'Loading…',
    refreshing: 'Refreshing…',
    navigation: {
      label: 'Screens',
      screens: {
        today: 'Today',
        board: 'Tracking board',
        imports: 'Import reports',
        compilation: 'Totals',
        papers: 'Campaign papers',
        directives: 'Directives',
        tasks: 'Tasks',
        reminders: 'Reminders',
        records: 'Documents',
        packages: 'Data packages',
        units: 'Units',
        office: 'Office',
        backups: 'Backups',
        history: 'History',
        personalData: 'Personal data',
        reading: 'Directive from a file',
        ruler: 'Format check',
        start: 'Start',
      },
    },
  },
};
