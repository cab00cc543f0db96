import type { Channel } from '../../electron/ipc/contract';

const REPORTS: readonly Channel[] = [
  'directives.list',
  'directives.get',
  'board.get',
  'compilation.get',
  'imports.batches',
  'reminders.list',
  'papers.preview',
];

/** Which questions have a new answer after a change has been made. */
export const affectedBy: Partial<Readonly<Record<Channel, readonly Channel[]>>> = {
  'samples.load': ['app.info', 'samples.list', 'office.get', 'units.list', ...REPORTS],
  'office.save': ['app.info', 'office.get', 'papers.preview'],
  'units.saveAliases': ['units.list'],
  'imports.accept': REPORTS,
  'imports.undo': REPORTS,
};
