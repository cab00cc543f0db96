import { listCountedForms, saveCountedForm } from '../../db/countedForms';
import { countKeptPersons, listPurposes, savePurpose } from '../../db/formPurposes';
import { listForms } from '../../db/forms';
import { findOffice } from '../../db/office';
import { countAccess, listAccess } from '../../db/personAccess';
import type { Store } from '../../db/store';
import { accessLogToXlsx } from '../../documents/fileWriters';
import { MOST_ACCESS_ROWS } from '../../documents/mostRows';
import type { PaperKit } from '../../documents/paperKit';
import { breachReport, type PersonalDataPaper, residentNotice } from '../../documents/personalDataPapers';
import { dayOf } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { asksForPeople } from '../../domain/form';
import type { PaperDraft } from '../../domain/officePaper';
import { breachDeadline } from '../../domain/personalData/breach';
import type { FormPurpose } from '../../domain/personalData/purpose';
import { tidy } from '../../domain/vietnamese';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import { countedChange, countedText } from '../../text/countedText';
import { personalDataText } from '../../text/personalDataText';
import { purposeChanges } from '../../text/purposeChanges';
import type { OfficeEnvironment } from '../environment';
import { personalRules } from '../purge/personalRules';
import { toldRetention } from '../purge/retentionQueue';
import { recordChanges } from '../recordChanges';
import { beginDraft } from '../written/beginDraft';
import { readHeldForms } from './heldForms';
import { keepAccess } from './noteAccess';

type Handlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `personalData.${string}`>> &
  Pick<InternalHandlers, 'personalData.renderLog'>;

/** Kinds of paper a notice to residents and a report of a breach are. */
const [NOTICE, BREACH] = ['thong-bao', 'bao-cao'] as const;

/** What the office holds about people and why, and who has seen it. */
export function personalDataHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit): Handlers {
  const rules = personalRules(environment.resourcesFolder);
  const officeName = () => findOffice(store.read)?.name ?? '';
  const typed = (kindId: string, { subject, body, ending, ...to }: PersonalDataPaper): PaperDraft => {
    const draft = beginDraft(store.read, kit(), { kindId, directiveId: null }, dayOf(environment.clock()));
    if (draft.source.kind !== 'written') throw new RangeError(`${kindId} is no kind that is typed`);
    const source = { ...draft.source, values: { ...draft.source.values, body, ending } };
    const told = to.recipients.map((one) => ({ text: one, isArchiveLine: false }));
    const recipients = draft.recipients.some(({ isArchiveLine }) => !isArchiveLine) ? draft.recipients : told;
    return { ...draft, subject, source, addressees: to.addressees, recipients };
  };
  return {
    'personalData.held': () => readHeldForms(store.read),
    'personalData.noteLetter': async ({ reason }) => {
      if (environment.isReadingOnly) throw new AppFailure('readOnly', personalDataText.readOnly);
      const subject = { subjectId: 'letter', subjectLabel: personalDataText.letter };
      await keepAccess(store, environment, [{ ...subject, action: 'reveal', reason, persons: null }]);
      return {};
    },
    'personalData.savePurpose': async ({ formId, purpose }) => {
      const form = listForms(store.read).find(({ id }) => id === formId);
      if (form === undefined) throw new AppFailure('notFound', personalDataText.noForm(formId));
      const told = tidied(purpose);
      await store.write((db) => {
        const changes = purposeChanges(form, listPurposes(db).get(formId) ?? null, told);
        savePurpose(db, formId, told);
        recordChanges(db, environment, changes);
      });
      return {};
    },
    'personalData.setCounted': async ({ formId, isCounted }) => {
      const form = listForms(store.read).find(({ id }) => id === formId);
      if (form === undefined) throw new AppFailure('notFound', personalDataText.noForm(formId));
      if (!asksForPeople(form)) throw new AppFailure('invalid', countedText.noPeople(form.label));
      await store.write((db) => {
        if (listCountedForms(db).has(formId) === isCounted) return;
        const { account, clock } = environment;
        saveCountedForm(db, formId, isCounted ? { since: clock(), by: account } : null);
        recordChanges(db, environment, [countedChange(form, isCounted)]);
      });
      return { keptPersons: countKeptPersons(store.read, formId) };
    },
    'personalData.notice': ({ formId }) => {
      const form = readHeldForms(store.read).find((one) => one.formId === formId);
      if (form === undefined) throw new AppFailure('notFound', personalDataText.noForm(formId));
      const kept = toldRetention(store.read, formId, rules().retention.days, environment.clock());
      return typed(NOTICE, residentNotice(environment.resourcesFolder, form, officeName(), kept));
    },
    'personalData.breach': (breach) => {
      const now = environment.clock();
      if (breach.detectedAt > now) throw new AppFailure('invalid', personalDataText.detectedLater(breach.detectedAt));
      return {
        ...typed(BREACH, breachReport(environment.resourcesFolder, breach, officeName(), now)),
        dueOn: dayOf(breachDeadline(breach.detectedAt)),
      };
    },
    'personalData.log': ({ offset, limit, ...filter }) => ({
      entries: listAccess(store.read, filter, { offset, limit }),
      total: countAccess(store.read, filter),
    }),
    'personalData.renderLog': async (filter) => {
      const madeAt = environment.clock();
      const total = countAccess(store.read, filter);
      const entries = listAccess(store.read, filter, { offset: 0, limit: MOST_ACCESS_ROWS });
      const bytes = await accessLogToXlsx({ entries, total, filter, madeAt });
      return { bytes, fileName: personalDataText.log.fileName(dayOf(madeAt)), entries: entries.length, total };
    },
  };
}

function tidied({ purpose, ground, owner, contact, startedOn }: FormPurpose): FormPurpose {
  return { purpose: tidy(purpose), ground: tidy(ground), owner: tidy(owner), contact: tidy(contact), startedOn };
}
