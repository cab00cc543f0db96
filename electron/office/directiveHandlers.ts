import { findDirectiveEntry, saveDirectiveEntry } from '../db/directiveEntries';
import { listGrants } from '../db/obligationGrants';
import type { Store } from '../db/store';
import type { CoreHandlers, InternalHandlers } from '../ipc/contract';
import { attachFiles, attachKept, detachFile, readAttachmentOf } from './attachments';
import type { OfficeEnvironment } from './environment';
import { grant, revoke } from './grants';
import { readCalendar, shippedCalendar } from './holidays';
import { importDirective } from './importDirective';
import { directivesBehind, rowsBehind } from './previewDuties';
import { getDirective, readAdvice, readDirectiveDetail } from './readCampaign';
import { removeDraft } from './removeDraft';
import {
  answerDuty,
  previewDirective,
  previewUndo,
  refreshDuties,
  saveDirective,
  takeDeadline,
  undoAmendment,
} from './saveDirective';

type DirectiveHandlers = Pick<
  CoreHandlers,
  Exclude<
    Extract<keyof CoreHandlers, `directives.${string}` | `obligations.${string}`>,
    'directives.list' | 'directives.readFile' | 'directives.readText' | 'directives.lint'
  >
> &
  Pick<InternalHandlers, 'directives.import' | 'directives.readAttachment'>;

/** Directives: listing, entering, amending, their files, and what was granted on their rows. */
export function directiveHandlers(store: Store, environment: OfficeEnvironment): DirectiveHandlers {
  const shipped = shippedCalendar(environment.resourcesFolder);
  return {
    'directives.get': ({ directiveId }) => readDirectiveDetail(store.read, directiveId),
    'directives.save': (paper) => saveDirective(store, environment, paper),
    'directives.preview': (paper) => previewDirective(store.read, paper),
    'directives.takeDeadline': (input) => takeDeadline(store, environment, input),
    'directives.answer': (input) => answerDuty(store, environment, input),
    'directives.previewUndo': ({ directiveId }) => previewUndo(store.read, directiveId),
    'directives.undoAmendment': ({ directiveId }) => undoAmendment(store, environment, directiveId),
    'directives.advice': ({ directiveId }) => readAdvice(store.read, directiveId, readCalendar(store.read, shipped)),
    'directives.behind': ({ directiveId }) =>
      rowsBehind(store.read, getDirective(store.read, directiveId), environment.clock()),
    'directives.allBehind': () => directivesBehind(store.read, environment.clock()),
    'directives.refresh': ({ directiveId }) => refreshDuties(store, environment, directiveId),
    'directives.removeDraft': ({ directiveId }) => removeDraft(store, environment, directiveId),
    'directives.entry': ({ directiveId }) => findDirectiveEntry(store.read, directiveId),
    'directives.keepEntry': async ({ directiveId, entry }) => {
      if (entry === null && findDirectiveEntry(store.read, directiveId) === null) return {};
      const kept = entry === null ? null : { savedAt: environment.clock(), entry };
      await store.write((db) => saveDirectiveEntry(db, directiveId, kept));
      return {};
    },
    'directives.attach': (input) => attachFiles(store, environment, input),
    'directives.detach': (input) => detachFile(store, environment, input),
    'directives.attachKept': (input) => attachKept(store, environment, input),
    'directives.readAttachment': (input) => readAttachmentOf(store.read, environment.dataFolder, input),
    'directives.import': ({ path }) => importDirective(store, environment, path),
    'obligations.grant': (input) => grant(store, environment, input),
    'obligations.revoke': (input) => revoke(store, environment, input),
    'obligations.grants': ({ directiveId }) => ({ grants: listGrants(store.read, directiveId) }),
  };
}
