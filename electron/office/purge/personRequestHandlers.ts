import type { WriteDb } from '../../db/database';
import { listCorrections } from '../../db/personCorrections';
import { listPersonRequests, nextRequestNumber, savePersonRequest } from '../../db/personRequests';
import type { Store } from '../../db/store';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf, type IsoDay } from '../../domain/calendar';
import type { PersonCorrection } from '../../domain/destruction/correction';
import {
  extendedLimit,
  lastDayOf,
  type PersonRequest,
  replyCount,
  requestLimits,
  requestStanding,
} from '../../domain/destruction/personRequest';
import { AppFailure } from '../../domain/failure';
import { holdsPhone } from '../../domain/personalData/masking';
import { tidy } from '../../domain/vietnamese';
import type { HolidayCalendar } from '../../domain/workingDays';
import type { CoreHandlers, InternalHandlers, StandingRequest } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { correctionText, destructionText, requestChange, requestEvents } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { readCalendar, shippedCalendar } from '../holidays';
import { recordChanges } from '../recordChanges';
import { correctPerson, undoCorrection } from './correctPerson';
import type { BackupsToRenew } from './finishDestruction';
import { forgetFormer } from './forgetFormer';
import { destroyPerson, exportPerson, foundData, noteHanded } from './onePerson';
import { type PersonalRules, personalRules } from './personalRules';
import { composePersonSheet, personSheetToDocx } from './personSheet';
import { renewFilesAfterCorrections } from './renewFiles';
import { composeRequestSheet, noteRegister, renderRequestSheet } from './requestSheet';
import { countDueLists } from './retentionQueue';

type Handlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `personRequests.${string}` | `people.${string}`>> &
  Pick<InternalHandlers, Extract<keyof InternalHandlers, `personRequests.${string}` | `people.${string}`>>;

/**
 * What people ask of their data: the register with its clocks, one person found over all lists, handed out, corrected or deleted.
 * @param hideLists lists that are open are read anew, masked: their rows have changed
 */
export function personRequestHandlers(
  store: Store,
  environment: OfficeEnvironment,
  backups: BackupsToRenew,
  kit: () => PaperKit,
  hideLists: () => void,
): Handlers {
  const rules = personalRules(environment.resourcesFolder);
  const shipped = shippedCalendar(environment.resourcesFolder);
  const desk = { store, environment, kit };
  const today = () => dayOf(environment.clock());
  const calendar = () => readCalendar(store.read, shipped);
  const list = () => {
    const corrections = listCorrections(store.read);
    const days = calendar();
    return listPersonRequests(store.read).map((one) =>
      standing(
        one,
        rules(),
        days,
        today(),
        corrections.filter(({ requestId }) => requestId === one.id),
      ),
    );
  };
  const change = (id: string, make: (before: PersonRequest, db: WriteDb) => readonly [PersonRequest, string]) =>
    store.write((db) => {
      const before = listPersonRequests(db).find((one) => one.id === id);
      if (before === undefined) throw new AppFailure('notFound', destructionText.noRequest);
      if (before.doneOn !== null) throw new AppFailure('conflict', destructionText.isDone);
      const [after, what] = make(before, db);
      save(db, environment, after, what);
    });
  return {
    'personRequests.due': () => ({
      ...countDueLists(store.read, rules().retention.days, environment.clock()),
      requests: list().filter(({ doneOn }) => doneOn === null),
    }),
    'personRequests.list': list,
    'personRequests.add': async ({ kind, receivedOn, way, hasProcessor }) => {
      if (receivedOn > today()) throw new AppFailure('invalid', destructionText.receivedLater(receivedOn));
      if (holdsPhone(way)) throw new AppFailure('invalid', destructionText.wayNamesNobody);
      const added = await store.write((db) => {
        const asked = { kind, receivedOn, hasProcessor };
        const request: PersonRequest = {
          id: environment.newId(),
          number: nextRequestNumber(db),
          ...asked,
          ...requestLimits(asked, rules(), readCalendar(db, shipped)),
          way: tidy(way),
          repliedOn: null,
          extendedOn: null,
          extendedTo: null,
          extensionReason: null,
          doneOn: null,
          outcome: '',
        };
        save(db, environment, request, requestEvents.added(request));
        return request;
      });
      return standing(added, rules(), calendar(), today());
    },
    'personRequests.reply': async ({ id, on }) => {
      await change(id, (before) => {
        refuseOutside(before, 'reply', on, today());
        return [{ ...before, repliedOn: on }, requestEvents.replied(on)];
      });
      return {};
    },
    'personRequests.extend': async ({ id, on, reason }) => {
      refusePhone(reason);
      await change(id, (before) => {
        if (before.extendedTo !== null) throw new AppFailure('conflict', destructionText.extendedOnce);
        refuseOutside(before, 'extend', on, today());
        const { dueOn } = before;
        if (on > dueOn) throw new AppFailure('conflict', destructionText.extendedTooLate(dueOn));
        const extendedTo = extendedLimit(before, rules());
        const extensionReason = tidy(reason);
        const after = { ...before, extendedOn: on, extendedTo, extensionReason };
        return [after, requestEvents.extended(on, extendedTo, extensionReason)];
      });
      return {};
    },
    'personRequests.end': async ({ id, on, outcome }) => {
      refusePhone(outcome);
      await change(id, (before, db) => {
        refuseOutside(before, 'end', on, today());
        forgetFormer(db, id);
        return [{ ...before, doneOn: on, outcome: tidy(outcome) }, requestEvents.done(on, tidy(outcome))];
      });
      return { areFilesRenewed: await renewFilesAfterCorrections(store, environment) };
    },
    'personRequests.compose': async ({ year }) => {
      const sheet = composeRequestSheet(desk, list(), year);
      await noteRegister(desk, sheet.rows);
      return sheet;
    },
    'personRequests.composeToPrint': ({ year }) => composeRequestSheet(desk, list(), year),
    'personRequests.notePrinted': async ({ rows }) => {
      await noteRegister(desk, rows);
      return {};
    },
    'personRequests.render': async ({ format, year }) => {
      const sheet = await renderRequestSheet(desk, list(), year, format);
      await noteRegister(desk, sheet.rows);
      return sheet;
    },
    'people.find': (sought) => foundData(store, environment, sought),
    'people.correct': async (order) => {
      const done = await correctPerson(store, environment, order);
      hideLists();
      return done;
    },
    'people.undoCorrection': async ({ correctionId }) => {
      await undoCorrection(store, environment, correctionId);
      hideLists();
      return {};
    },
    'people.destroy': (order) => destroyPerson({ store, environment, backups }, order),
    'people.render': ({ format, ...sought }) =>
      format === 'docx' ? personSheetToDocx(desk, sought) : exportPerson(store, environment, sought),
    'people.compose': (sought) => composePersonSheet(desk, sought),
    'people.composeToPrint': (sought) => composePersonSheet(desk, sought, null),
    'people.notePrinted': async ({ rows }) => {
      await noteHanded(store, environment, rows);
      return {};
    },
  };
}

function save(db: WriteDb, environment: OfficeEnvironment, request: PersonRequest, what: string): void {
  savePersonRequest(db, request, { at: environment.clock(), by: environment.account });
  recordChanges(db, environment, [requestChange(subjects.office(destructionText.soughtLabel), request, what)]);
}

/** @throws AppFailure `invalid` for a day before it came, or one that is still to come */
function refuseOutside(
  { receivedOn }: PersonRequest,
  step: 'reply' | 'extend' | 'end',
  on: IsoDay,
  today: IsoDay,
): void {
  if (on < receivedOn) throw new AppFailure('invalid', destructionText.beforeReceived[step]);
  if (on > today) throw new AppFailure('invalid', destructionText.stepLater[step](on));
}

/** What the register keeps for good says nothing of who asked. @throws AppFailure `invalid` */
function refusePhone(text: string): void {
  if (holdsPhone(text)) throw new AppFailure('invalid', destructionText.outcomeNamesNobody);
}

function standing(
  kept: PersonRequest,
  rules: PersonalRules,
  calendar: HolidayCalendar,
  today: IsoDay,
  corrections: readonly PersonCorrection[] = [],
): StandingRequest {
  const counted = kept.repliedOn === null && kept.doneOn === null ? replyCount(kept, rules, calendar) : null;
  const request = counted === null ? kept : { ...kept, replyDueOn: counted.lastDay }; // a list typed in since then counts
  const { doneOn, repliedOn, replyDueOn, extendedTo } = request;
  const isExtendable = doneOn === null && extendedTo === null;
  return {
    ...request,
    standing: requestStanding(request, today),
    nextOn: doneOn !== null ? null : repliedOn === null ? replyDueOn : lastDayOf(request),
    missingYears: counted?.missingYears ?? [],
    extendableTo: isExtendable ? extendedLimit(request, rules) : null,
    corrections: corrections.map(({ id, correctedAt, people, fields, undoneAt, isUndoable }) => ({
      id,
      correctedAt,
      people,
      fields: fields.map(correctionText.told),
      undoneAt,
      isUndoable,
    })),
  };
}
