import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listFormVersions, saveForm } from '../db/forms';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { parseFormFile } from './campaignFile';
import { defineForm } from './defineForm';
import type { OfficeEnvironment } from './environment';
import { formChanges } from './formChanges';
import { setNatures } from './formNatures';
import { readSample } from './readSample';
import { recordChanges } from './recordChanges';
import { listFormsInUse, removeForm, restoreForm } from './removeForm';
import { tryForm } from './tryForm';

type FormHandlers = Pick<
  CoreHandlers,
  | 'forms.list'
  | 'forms.sample'
  | 'forms.try'
  | 'forms.define'
  | 'forms.uses'
  | 'forms.remove'
  | 'forms.restore'
  | 'forms.setNatures'
> &
  Pick<InternalHandlers, 'forms.import'>;

/** Forms as data: listing them with all their versions, and taking in ones that were written elsewhere. */
export function formHandlers(store: Store, environment: OfficeEnvironment): FormHandlers {
  return {
    'forms.list': () => ({ forms: listFormVersions(store.read) }),
    'forms.sample': ({ path, heading }) => readSample(environment.reader, path, heading),
    'forms.try': ({ path, proposal }) => tryForm(store.read, environment.reader, path, proposal),
    'forms.define': (proposal) => defineForm(store, environment, proposal),
    'forms.uses': () => ({ forms: listFormsInUse(store.read) }),
    'forms.remove': (input) => removeForm(store, environment, input),
    'forms.setNatures': (said) => setNatures(store, environment, said),
    'forms.restore': ({ json }) => restoreForm(store, environment, json),
    'forms.import': async ({ path }) => {
      const forms = parseFormFile(await readText(path), basename(path));
      const known = new Set(listFormVersions(store.read).map(({ id, version }) => `${id}/${version}`));
      const fresh = forms.filter(({ id, version }) => !known.has(`${id}/${version}`));
      await store.write((db) => {
        const before = listFormVersions(db);
        for (const form of fresh) saveForm(db, form);
        recordChanges(db, environment, formChanges(before, fresh), changeReasons.form(basename(path)));
      });
      return { forms: forms.map((form) => ({ id: form.id, version: form.version, isNew: fresh.includes(form) })) };
    },
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppFailure('notFound', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}
