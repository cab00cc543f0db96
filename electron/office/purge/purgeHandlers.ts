import type { ReadDb } from '../../db/database';
import { listKeptFilesOf } from '../../db/destroyRows';
import { listDestructions } from '../../db/destructions';
import { findDirective } from '../../db/directives';
import { listForms } from '../../db/forms';
import { listHeldGroups } from '../../db/listGroups';
import { EVERY_DIRECTIVE, listRetentionRules, saveRetentionRule } from '../../db/retentionRules';
import type { Store } from '../../db/store';
import { lookInto } from '../../db/storeFiles';
import type { PaperKit } from '../../documents/paperKit';
import { dayOf } from '../../domain/calendar';
import type { ListGroup } from '../../domain/destruction/destruction';
import type { Hold, RetentionWay } from '../../domain/destruction/retention';
import { AppFailure } from '../../domain/failure';
import { spanOf } from '../../domain/period';
import type { CoreHandlers, HeldLists, PurgePreview } from '../../ipc/contract';
import { subjects } from '../../text/changeSubjects';
import { destructionText, listsDestroyed, retentionChange } from '../../text/destructionText';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { destroyInTables, dropLists } from './destroy';
import { type BackupsToRenew, finishDestruction } from './finishDestruction';
import { groupTargets, isSameGroup, kindOfPurge } from './groupTargets';
import { heldNotes, notesIn } from './heldFields';
import { personalRules } from './personalRules';
import { PURGE_WORD, requirePurgeWord } from './purgeWord';
import { recordPaper } from './recordPaper';
import { readHeldLists } from './retentionQueue';
import { afterRowsGone, requireRoom } from './roomToDestroy';
import { savedExports } from './savedExports';

type PurgeHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `retention.${string}` | `destruction.${string}`>>;

/** How long lists of people are kept, and what becomes of them after that. */
export function purgeHandlers(
  store: Store,
  environment: OfficeEnvironment,
  backups: BackupsToRenew,
  kit: () => PaperKit,
): PurgeHandlers {
  const rules = personalRules(environment.resourcesFolder);
  const heldLists = () => readHeldLists(store.read, rules().retention.days, environment.clock());
  const preview = async (groups: readonly ListGroup[]): Promise<PurgePreview> => {
    const chosen = chosenOf(heldLists(), groups);
    const { fileIds, directiveIds } = groupTargets(store.read, groups);
    const noteFields = heldNotes(store.read, groups);
    return {
      groups: chosen,
      people: sumOf(chosen, 'people'),
      fields: sumOf(chosen, 'fields'),
      lists: sumOf(chosen, 'lists'),
      notes: notesIn(noteFields),
      noteFields,
      files: listKeptFilesOf(store.read, fileIds, directiveIds).length,
      backups: (await backups.list()).backups.map(({ path }) => path),
      setAside: lookInto(environment.dataFolder).aside,
      exports: savedExports(store.read),
      word: PURGE_WORD,
    };
  };
  return {
    'retention.list': () => ({
      lists: heldLists(),
      defaultDays: rules().retention.days,
      defaultSource: rules().retention.source,
    }),
    'retention.set': async ({ formId, directiveId, way }) => {
      refuseBeforeLists(store.read, { formId, directiveId: directiveId ?? EVERY_DIRECTIVE }, way);
      await setRule(store, environment, { formId, directiveId: directiveId ?? EVERY_DIRECTIVE }, { way });
      return {};
    },
    'retention.hold': async ({ directiveId, formId, reason }) => {
      const hold = reason === null ? null : { reason, since: dayOf(environment.clock()) };
      await setRule(store, environment, { formId, directiveId }, { hold });
      return {};
    },
    'destruction.preview': ({ groups }) => preview(groups),
    'destruction.purge': async ({ groups, people, fields, notes, word, reason, takesBackups }) => {
      const chosen = chosenOf(heldLists(), groups);
      requirePurgeWord(word);
      for (const { hold } of chosen)
        if (hold !== null) throw new AppFailure('conflict', destructionText.held(hold.reason));
      if (sumOf(chosen, 'people') !== people || sumOf(chosen, 'fields') !== fields)
        throw new AppFailure('conflict', destructionText.changedSince);
      if (notesIn(heldNotes(store.read, groups)) !== notes)
        throw new AppFailure('conflict', destructionText.changedSince);
      requireRoom(environment.dataFolder);
      const done = await destroyInTables(store, environment, {
        kind: kindOfPurge(store.read, groups),
        reason,
        takesBackups,
        targets: (db) => groupTargets(db, groups),
        change: (destroyed) => listsDestroyed(subjects.office(chosen.map(nameOf).join('; ')), destroyed),
      });
      return afterRowsGone(async () => {
        await dropLists(store, done.lists);
        return finishDestruction({ store, environment, backups }, done.id);
      });
    },
    'destruction.paper': ({ destructionId }) => recordPaper(store, environment, kit(), destructionId),
    'destruction.list': () => listDestructions(store.read),
  };
}

/** A day before anything was listed is a slip of the year. @throws AppFailure `invalid` */
function refuseBeforeLists(db: ReadDb, { formId, directiveId }: ListGroup, way: RetentionWay | null): void {
  if (way?.kind !== 'date') return;
  const groups = listHeldGroups(db).filter(
    (one) => one.formId === formId && (directiveId === EVERY_DIRECTIVE || one.directiveId === directiveId),
  );
  const from = groups.flatMap(({ firstPeriod }) => spanOf(firstPeriod)?.from ?? []).sort()[0];
  if (from !== undefined && way.on < from) throw new AppFailure('invalid', destructionText.keptTooShort(way.on, from));
}

function sumOf(lists: readonly HeldLists[], key: 'people' | 'fields' | 'lists'): number {
  return lists.reduce((sum, one) => sum + one[key], 0);
}

function nameOf({ formLabel, directiveName }: HeldLists): string {
  return `${formLabel}, ${directiveName}`;
}

/** @throws AppFailure `notFound` for a group that is not there any more */
function chosenOf(lists: readonly HeldLists[], groups: readonly ListGroup[]): readonly HeldLists[] {
  return groups.map((group) => {
    const found = lists.find((one) => isSameGroup(one, group));
    if (found === undefined) throw new AppFailure('notFound', destructionText.noGroup);
    return found;
  });
}

async function setRule(
  store: Store,
  environment: OfficeEnvironment,
  key: ListGroup,
  change: { readonly way: RetentionWay | null } | { readonly hold: Hold | null },
): Promise<void> {
  await store.write((db) => {
    const before = listRetentionRules(db).find((one) => isSameGroup(one, key));
    const rule = { ...key, way: before?.way ?? null, hold: before?.hold ?? null, ...change };
    saveRetentionRule(db, rule, { at: environment.clock(), by: environment.account });
    const label = listForms(db).find(({ id }) => id === key.formId)?.label ?? key.formId;
    const directive = findDirective(db, key.directiveId)?.shortName;
    const subject = subjects.form(key.formId, directive === undefined ? label : `${label}, ${directive}`);
    const [field, old, now] =
      'hold' in change
        ? (['retention/hold', before?.hold?.reason ?? null, change.hold?.reason ?? null] as const)
        : (['retention/way', wayText(before?.way), wayText(change.way)] as const);
    if (old !== now) recordChanges(db, environment, [retentionChange(subject, field, old, now)]);
  });
}

function wayText(way: RetentionWay | null | undefined): string | null {
  return way == null ? null : destructionText.way(way);
}
