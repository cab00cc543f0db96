import type { Channel } from '../../electron/ipc/contract';

const REPORTS: readonly Channel[] = [
  'directives.list',
  'directives.get',
  'board.show',
  'board.duty',
  'today.get',
  'today.below',
  'compilation.get',
  'compilation.rolledUp',
  'targets.get',
  'imports.batches',
  'history.list',
  'reminders.list',
  'papers.preview',
];

const REGISTRY: readonly Channel[] = ['units.list', 'units.steps', 'units.communes', ...REPORTS];

/** Which questions have a new answer after a change has been made. */
export const affectedBy: Partial<Readonly<Record<Channel, readonly Channel[]>>> = {
  'samples.load': ['app.info', 'samples.list', 'office.get', 'units.list', ...REPORTS],
  'notices.putAway': ['app.info'],
  'office.save': ['app.info', 'office.get', 'papers.preview', 'history.list'],
  'units.save': REGISTRY,
  'units.saveAliases': REGISTRY,
  'units.remove': REGISTRY,
  'units.saveGroup': REGISTRY,
  'units.removeGroup': REGISTRY,
  'units.saveBaselines': REGISTRY,
  'units.reorganise': REGISTRY,
  'units.undoStep': REGISTRY,
  'units.addCommunes': REGISTRY,
  'units.takeList': REGISTRY,
  'alarm.set': ['alarm.get'],
  'forms.define': ['forms.list', ...REPORTS],
  'directives.save': REPORTS,
  'directives.answer': REPORTS,
  'directives.undoAmendment': REPORTS,
  'directives.refresh': REPORTS,
  'directives.attach': ['directives.get', 'history.list'],
  'directives.detach': ['directives.get', 'history.list'],
  'obligations.grant': [...REPORTS, 'obligations.grants'],
  'obligations.revoke': [...REPORTS, 'obligations.grants'],
  'imports.accept': [...REPORTS, 'units.list'], // names explained by hand become aliases
  'counts.take': [...REPORTS, 'counts.list'],
  'counts.undo': [...REPORTS, 'counts.list'],
  'imports.undo': [...REPORTS, 'units.list'],
  'history.setAuthor': ['history.author'],
  'backups.make': ['app.info', 'backups.list'],
  'backups.saveCopy': ['backups.list'],
  'backups.setFolder': ['app.info', 'backups.list'],
  'backups.restore': [
    'app.info',
    'history.author',
    'office.get',
    'units.list',
    'backups.list',
    'counts.list',
    ...REPORTS,
  ],
};
