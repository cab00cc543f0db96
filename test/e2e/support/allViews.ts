import { SCREEN_NAMES, type ScreenName } from './screens';

/** Everything the window can show that is worth a look by itself: every screen and tab, dialogs, and screens at work. */
export interface View {
  readonly name: string;
  readonly screen: ScreenName;
  /**
   * What is clicked one after the other, by its test id; `…*` is the first whose id begins so. `field=text` is typed,
   * `tab#n` is the n-th tab of the screen, `>file` answers the next choice of a file.
   */
  readonly way: readonly string[];
}

/** Screens with tabs, and how many. */
const TABS: Partial<Record<ScreenName, number>> = {
  imports: 2,
  compilation: 9,
  reminders: 3,
  records: 5,
  packages: 3,
  units: 4,
  personalData: 6,
  ruler: 2,
};

const WAYS: Partial<Record<ScreenName, readonly string[]>> = {
  today: ['today-upper-mail', 'help-open', 'as-of-quick'],
  board: [
    'board-print',
    'board-cell-phuong-tam-quan-bac-2021-08-17',
    'board-cell-phuong-tam-quan-bac-2021-08-17, grant-open',
    'board-cell-phuong-bong-son-2021-08-17',
  ],
  imports: ['import-key', 'import-paste', '>nhan, import-choose-folder'],
  compilation: ['trace-phuong-bong-son', 'freeze-open', 'counts-open', 'compilation-tab-questions, question-filter*'],
  papers: [
    'paper-reminder',
    'paper-form-01',
    'paper-form-02',
    'paper-directive',
    'paper-take-number',
    'paper-print',
    'paper-remarks',
    'paper-charts',
    'blank-forms',
  ],
  directives: ['directive-edit'],
  tasks: ['task-open-*', 'task-view-unit'],
  reminders: ['remind-compose'],
  records: [
    'records-write',
    'records-write, write-cong-van',
    'records-write, write-bao-cao',
    'records-tab-outgoing, outgoing-add',
    'records-tab-incoming, incoming-add',
    'records-tab-series, series-add',
    'records-tab-templates, template-view-report',
  ],
  units: [
    'units-add',
    'units-pick',
    'unit-edit-phuong-bong-son',
    'units-tab-changes, reorganise',
    'units-tab-groups, group-add',
  ],
  office: ['holidays-open', 'vault-open', 'vault-open, vault-begin', 'office-set-up'],
  backups: ['open-data', 'health-open', 'health-open, health-bundle'],
  history: ['history-exceptions'],
  personalData: ['held-edit-mau-02', 'held-breach', 'tab#1, retention-change-*', 'tab#3, request-add'],
  reading: ['reading-text=@directive, reading-read'],
  ruler: ['>paper, ruler-open'],
};

export const ALL_VIEWS: readonly View[] = SCREEN_NAMES.flatMap((screen) => [
  { name: screen, screen, way: [] },
  ...Array.from({ length: (TABS[screen] ?? 1) - 1 }, (_, at) => ({
    name: `${screen}-tab${at + 1}`,
    screen,
    way: [`tab#${at + 1}`],
  })),
  ...(WAYS[screen] ?? []).map((way) => ({
    name: `${screen}~${way.replace(/[^a-z0-9]+/gi, '-')}`.slice(0, 70),
    screen,
    way: way.split(', '),
  })),
]);
