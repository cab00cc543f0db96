import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { isPlainFigure } from '../../domain/destruction/countedIssue';
import { AppFailure } from '../../domain/failure';
import type { KeyedPlace } from '../../ipc/contract';
import { countedText } from '../../text/countedText';
import { getDirective } from '../readCampaign';

/** What a half-keyed report may hold of people, as the window writes it. */
interface DraftOfReport {
  readonly [key: string]: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What of it says where, when and how a report came: by choice, never in somebody's own words. */
const PLACE_OF_DRAFT = [
  ...['unitId', 'formId', 'period', 'scheduleId', 'day', 'clock', 'basis', 'isArrivalSure', 'channel', 'asOfClock'],
  ...['isNil', 'decision'],
] as const;

/**
 * A half-typed report as it may be kept: of a form that only counts without list, note, pictures and words, only with its
 * numbers. A pasted chat may be of any form, so where one of them only counts it is not kept at all.
 * @returns null: nothing of it is kept
 */
export function draftToKeep(db: ReadDb, directiveId: string, draft: string | null): string | null {
  if (draft === null) return null;
  const forms = countedHere(db, directiveId);
  if (forms.size === 0) return draft;
  const typed = parsed(draft);
  if (typeof typed?.formId !== 'string') return null;
  if (!forms.has(typed.formId)) return draft;
  const values = Object.entries(typed.values ?? {}).filter(([, value]) => isPlainFigure(String(value)));
  const rows = typeof typed.rows === 'string' && isPlainFigure(typed.rows) ? typed.rows : '';
  const kept = Object.fromEntries(PLACE_OF_DRAFT.map((key) => [key, typed[key] ?? null]));
  return JSON.stringify({ ...kept, values: Object.fromEntries(values), rows, persons: '', note: '', pictures: [] });
}

/** @throws AppFailure `invalid` where the picture may show a list that is not kept */
export function refusePicture(db: ReadDb, { directiveId, formId }: KeyedPlace): void {
  const forms = countedHere(db, directiveId);
  if (forms.size === 0 || (formId !== null && !forms.has(formId))) return;
  const label = listForms(db).find(({ id }) => id === formId)?.label;
  throw new AppFailure('invalid', label === undefined ? countedText.pictureOfWhat : countedText.noPicture(label));
}

/** Forms of the directive that only count. */
function countedHere(db: ReadDb, directiveId: string): ReadonlySet<string> {
  const forms = listCountedForms(db);
  if (forms.size === 0) return new Set();
  const asked = getDirective(db, directiveId).schedules.flatMap(({ formId }) => formId ?? []);
  return new Set(asked.filter((formId) => forms.has(formId)));
}

function parsed(draft: string): DraftOfReport | null {
  try {
    const read: unknown = JSON.parse(draft);
    return typeof read === 'object' ? (read as DraftOfReport | null) : null; // every part is looked at before it is kept
  } catch {
    return null;
  }
}
