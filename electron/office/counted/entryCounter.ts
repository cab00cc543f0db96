import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import { countedIssue } from '../../domain/destruction/countedIssue';
import { countedPerson, type KeyedHash } from '../../domain/destruction/destroyedPerson';
import { NOT_KEPT } from '../../domain/destruction/personMark';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { FormDefinition } from '../../domain/form';
import type { KeyedReading } from '../../imports/keyed/readKeyed';
import { countedText } from '../../text/countedText';
import type { OfficeEnvironment } from '../environment';
import { officialNames } from '../purge/officialNames';
import { hashOf } from './countingReader';
import { knownWords } from './knownWords';

/** What is keyed in of a form that only counts: people as marks before anything is compared or written down. */
export interface EntryCounter {
  /** null: lists of the form are kept. */
  hashOf(formId: string): KeyedHash | null;
  /** Nothing of whoever was typed is left in it; of a form whose lists are kept it is as it was. */
  counted(reading: KeyedReading, form: FormDefinition): KeyedReading;
}

/** @throws AppFailure when a new key cannot be written */
export function entryCounter(
  db: ReadDb,
  environment: Pick<OfficeEnvironment, 'dataFolder' | 'isReadingOnly'>,
  directiveId: string,
): EntryCounter {
  const forms = listCountedForms(db);
  const hashes = new Map<string, KeyedHash>();
  const find = (formId: string) => {
    if (!forms.has(formId)) return null;
    const hash = hashes.get(formId) ?? hashOf(db, environment, { directiveId, formId });
    hashes.set(formId, hash);
    return hash;
  };
  return {
    hashOf: find,
    counted: (reading, form) => {
      const hash = find(form.id);
      return hash === null ? reading : countedKeyed(reading, form, hash, officialNames(db));
    },
  };
}

function countedKeyed(
  { content, told, issues }: KeyedReading,
  form: FormDefinition,
  hash: KeyedHash,
  spared: readonly string[],
): KeyedReading {
  const sweep = new TextSweep(content.persons, spared, NOT_KEPT);
  const isKnown = knownWords({ forms: [form], units: [] });
  const texts = Object.entries(content.texts).map(([key, text]) => [key, text === '' ? text : NOT_KEPT]);
  const persons = content.persons.map((person) => countedPerson(person, hash));
  const remark = { severity: 'note', code: 'counted-not-kept', field: null } as const;
  return {
    content: { ...content, texts: Object.fromEntries(texts), persons },
    told,
    issues: [
      { ...remark, message: countedText.keyedRemark(form.label) },
      ...issues.map(({ field, ...issue }) => ({ ...countedIssue(issue, sweep, isKnown), field })),
    ],
  };
}
