import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayDo } from '../../../electron/domain/access/roles';
import type { Channel } from '../../../electron/ipc/contract';
import { ACCESS } from '../../../electron/ipc/roles';

/** Held over the roles table: what a leader may not call has no button he can press. */

const RENDERER = join(import.meta.dirname, '../../../renderer');

/** Screens a leader is not sent to (`frame/screens.ts`), or dialogs that only open from a button of these calls. */
const OPENED_FROM: Readonly<Record<string, Channel>> = {
  'features/imports': 'imports.prepare',
  'features/reading': 'directives.readFile',
  'features/keyed': 'keyed.take',
  'features/writing': 'written.saveDraft',
  'features/directives/editor': 'directives.save',
  'features/directives/FormDesigner.tsx': 'forms.define',
  'features/directives/TrialView.tsx': 'forms.define',
  'features/office/setup': 'setup.keep',
  'features/office/OfficeScreen.tsx': 'office.save',
  'features/vault': 'vault.changePassword',
  'features/units/ReorganiseDialog.tsx': 'units.reorganise',
  'features/units/PickCommunesDialog.tsx': 'units.addCommunes',
  'features/units/UnitListDialog.tsx': 'units.takeList',
  'features/directives/CloseDialog.tsx': 'campaigns.close',
  'ui/NumberChoice.tsx': 'batches.make',
  'ui/numbering': 'outgoing.giveNumber',
  'ui/ownReports/OwnReportForm.tsx': 'ownReports.note',
  'features/board/GrantDialog.tsx': 'obligations.grant',
  'features/board/useLiveGrant.ts': 'obligations.revoke',
  'features/compilation/CountsFile.tsx': 'counts.read',
  'features/history/AuthorField.tsx': 'history.setAuthor',
  'features/personalData/HeldTab.tsx': 'outgoing.save',
  'features/personalData/AddRequestDialog.tsx': 'personRequests.add',
  'features/personalData/UpdateRequestDialog.tsx': 'personRequests.reply',
  'features/personalData/PurposeDialog.tsx': 'personalData.savePurpose',
  'features/personalData/RetentionDialog.tsx': 'retention.set',
  'features/personalData/PurgeDialog.tsx': 'destruction.purge',
  'features/personalData/DeletePersonDialog.tsx': 'people.destroy',
  'features/personalData/CorrectPersonDialog.tsx': 'people.correct',
  'features/records/PaperFormDialog.tsx': 'outgoing.save',
  'features/records/MarkDialog.tsx': 'outgoing.mark',
  'features/records/SeriesDialog.tsx': 'series.save',
  'features/records/DoneNotice.tsx': 'outgoing.mark',
  'features/reminders/MessagesDialog.tsx': 'reminders.prepare',
  'features/reminders/RecordedNotice.tsx': 'reminders.prepare',
  'features/templates/CopyDialog.tsx': 'templates.copy',
  'features/backups/OtherBackupDialog.tsx': 'backups.restore',
  'features/backups/useBackupActions.ts': 'backups.make',
  'features/backups/UpdateDialog.tsx': 'updates.choose',
  'features/packages/usePackage.ts': 'packages.take',
  'features/today/useRemind.ts': 'reminders.record',
  'features/compilation/useMissingChoices.ts': 'choices.save',
};

interface Source {
  readonly path: string;
  readonly text: string;
}

function sources(folder: string): readonly Source[] {
  return readdirSync(join(RENDERER, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      return { path, text: readFileSync(join(RENDERER, path), 'utf8') };
    });
}

const files = ['features', 'frame', 'ui'].flatMap(sources);
const isChannel = (name: string): name is Channel => Object.hasOwn(ACCESS, name);
const refused = (channel: Channel) => !mayDo('leader', ACCESS[channel]);
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
/** Calls whose button is not there for who may not. */
const guardsIn = (text: string) =>
  [
    ...namesIn(text, /<(?:WorkButton|ForWork|WorkFields)\b[^>]*?\bcall="([\w.]+)"/g),
    ...namesIn(text, /useMayCall\('([\w.]+)'\)/g),
    ...(text.includes('<ForWork>') ? ['office.save'] : []),
  ].filter(isChannel);
const guarded = new Set(files.flatMap(({ text }) => guardsIn(text)));

test('a button guarded by a call is guarded by one a leader may not make', () => {
  expect([...guarded].filter((channel) => !refused(channel))).toEqual([]);
});

test('every change a screen makes, and every question refused to a leader, is behind a guard of its own file, or of what opens it', () => {
  const open = files.flatMap(({ path, text }) => {
    const asked = namesIn(text, /use(?:Mutation|Query)\(\s*'([\w.]+)'/g);
    const changes = asked.filter((name) => isChannel(name) && refused(name));
    const opener = Object.entries(OPENED_FROM).find(([place]) => path === place || path.startsWith(`${place}/`));
    return changes.length === 0 || opener !== undefined || guardsIn(text).some(refused)
      ? []
      : [`${path}: ${changes.join(', ')}`];
  });
  expect(open).toEqual([]);
});

test('what opens a dialog is guarded itself', () => {
  const openers = new Set(Object.values(OPENED_FROM).filter(refused));
  const own = new Set<Channel>(['directives.readFile', 'office.save']); // a screen left out of the navigation; ForWork alone
  expect([...openers].filter((channel) => !guarded.has(channel) && !own.has(channel))).toEqual([]);
});
