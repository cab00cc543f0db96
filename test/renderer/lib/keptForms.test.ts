import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What is half typed must outlive a crash: every dialog with boxes to type in keeps them, or says here why it does not.
 * A new dialog is found by its source, so that it cannot be forgotten.
 */
const RENDERER = resolve(__dirname, '../../../renderer');
const TYPED_IN = /<(?:Input|Textarea|DayField|ClockField|ParsedField|PasswordField)\b/;
const KEEPS = /\b(?:useKeptForm|useFormDraft|useWriting)\b|'(?:keyed\.saveDraft|directives\.keepEntry|setup\.keep)'/;

/** Why a dialog does not. */
type Reason =
  /** Passwords, words of confirmation, the name of a resident: never half typed on the disk. */
  | 'secret'
  /** One line, a day or a number, typed again in a moment. */
  | 'a line'
  /** Keeps nothing: it asks how something is shown, printed or found. */
  | 'a look';
const NOT_KEPT: Readonly<Record<string, Reason>> = {
  'ui/PrintDialog.tsx': 'a look',
  'ui/recipients/PresetBar.tsx': 'a line',
  'features/backups/OpenDataDialog.tsx': 'a look',
  'features/backups/OtherBackupDialog.tsx': 'secret',
  'features/compilation/OutsideCounts.tsx': 'a line',
  'features/compilation/questions/FilterDialog.tsx': 'a look',
  'features/directives/editor/AmendDialog.tsx': 'a line',
  'features/imports/AssignDialog.tsx': 'a line',
  'features/imports/ReceivedDialog.tsx': 'a line',
  'features/papers/ChartsChoice.tsx': 'a look',
  'features/papers/TakeNumber.tsx': 'a line',
  'features/personalData/DeletePersonDialog.tsx': 'secret',
  'features/personalData/PurgeDialog.tsx': 'secret',
  'features/records/PaperDialog.tsx': 'a line',
  'features/templates/NameDialog.tsx': 'a line',
  'features/upperForms/FormNameDialog.tsx': 'a line',
  'features/upperForms/TableDialog.tsx': 'a look',
  'features/vault/BeginDialog.tsx': 'secret',
  'features/vault/OwnPasswordDialog.tsx': 'secret',
  'features/vault/PasswordAsked.tsx': 'secret',
  'features/vault/PersonDialogs.tsx': 'secret',
  'features/vault/SheetSteps.tsx': 'secret',
  'features/writing/NumberDialog.tsx': 'a line',
};

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx'));
const textOf = new Map(sources.map((name) => [name, readFileSync(join(RENDERER, name), 'utf8')]));
const isDialog = (name: string) => /<(?:Form)?Dialog\b/.test(textOf.get(name) ?? '');

/** Parts of the dialog: what it imports of the renderer, but for other dialogs and the boxes themselves. */
function partsOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  seen.add(name);
  for (const [, from = ''] of (textOf.get(name) ?? '').matchAll(/from '(\.[^']*)'/g)) {
    const path = `${relative(RENDERER, resolve(RENDERER, dirname(name), from)).replaceAll('\\', '/')}.tsx`;
    if (!existsSync(join(RENDERER, path)) || seen.has(path) || isDialog(path)) continue;
    if (/^ui\/(?:\w+Field|SearchBox|(?:Form)?Dialog|TableHead|Table)\.tsx$/.test(path)) continue;
    partsOf(path, seen);
  }
  return seen;
}

const forms = sources.filter(
  (name) => isDialog(name) && [...partsOf(name)].some((part) => TYPED_IN.test(textOf.get(part) ?? '')),
);
const keeps = (name: string) => [...partsOf(name)].some((part) => KEEPS.test(textOf.get(part) ?? ''));

test('every dialog that is typed into keeps what is half typed, or has a reason', () => {
  expect(forms.length).toBeGreaterThan(30);
  expect(forms.filter((name) => !keeps(name) && !(name in NOT_KEPT))).toEqual([]);
});

test('no reason is given for a dialog that is not there, or keeps', () => {
  expect(Object.keys(NOT_KEPT).filter((name) => !forms.includes(name) || keeps(name))).toEqual([]);
});
