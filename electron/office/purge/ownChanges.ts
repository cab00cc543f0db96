import type { WriteDb } from '../../db/database';
import type { FoundRow } from '../../db/findPeople';
import {
  type ExtraCell,
  keepOwnValues,
  ownValuesBefore,
  type TextCell,
  writeExtra,
  writeText,
} from '../../db/personOwnValues';
import type { OwnChange, OwnCorrection, OwnValue } from '../../domain/destruction/ownCorrection';
import { AppFailure } from '../../domain/failure';
import type { FormField } from '../../domain/form';
import { normalisePhone } from '../../domain/phone';
import { parseNumber } from '../../imports/counts';
import { correctionText } from '../../text/destructionText';
import { formWords } from './formWords';
import { ownCellsOf } from './ownColumns';
import type { NamingField } from './ownFields';

/** Cells of lists and fields of reports a correction changes, beyond name, phone and address. */
export interface OwnChanges {
  readonly extras: readonly (OwnChange & { readonly cell: ExtraCell })[];
  readonly texts: readonly (OwnChange & { readonly cell: TextCell })[];
}

/**
 * What the correction changes on the rows and in the fields that were found; where it says already so, nothing.
 * @throws AppFailure `invalid` for a text where the form counts, or what is no phone where it asks for one
 */
export function ownChanges(
  db: WriteDb,
  rows: readonly FoundRow[],
  fields: readonly NamingField[],
  own: readonly OwnCorrection[],
): OwnChanges {
  if (own.length === 0) return { extras: [], texts: [] };
  const words = formWords(db);
  const wanted = (place: OwnCorrection['place'], formId: string, key: string) =>
    own.find((one) => one.place === place && one.formId === formId && one.key === key);
  const extras = rows.flatMap(({ list, ordinal, formId, formVersion }) =>
    ownCellsOf(db, { list, ordinal }, words.definition(formId, formVersion)).flatMap(({ field, value }) => {
      const to = wanted('column', formId, field.key);
      const after = to === undefined ? null : readOwnValue(field, to.value);
      const before: OwnValue = value === '' ? null : value;
      if (to === undefined || after === before) return [];
      return [{ field, before, after, cell: { list, ordinal, key: field.key, value: after } }];
    }),
  );
  const texts = fields.flatMap(({ submissionId, formId, key, value, field }) => {
    const to = wanted('field', formId, key);
    if (to === undefined) return [];
    const after = String(readOwnValue(field, to.value) ?? '');
    return after === value ? [] : [{ field, before: value, after, cell: { submissionId, key, value: after } }];
  });
  return { extras, texts };
}

function readOwnValue({ type, label }: Pick<FormField, 'type' | 'label'>, value: string): OwnValue {
  if (value === '') return null;
  if (type === 'count') {
    const reading = parseNumber(value);
    if (reading.kind !== 'number') throw new AppFailure('invalid', correctionText.ownNumber(label));
    return reading.value;
  }
  if (type !== 'phone') return value;
  const phone = normalisePhone(value)?.phone;
  if (phone === undefined) throw new AppFailure('invalid', correctionText.ownPhone(label));
  return phone;
}

/** Writes them, and keeps what stood there until the request is closed. */
export function applyOwnChanges(db: WriteDb, correctionId: string, { extras, texts }: OwnChanges): void {
  keepOwnValues(
    db,
    correctionId,
    extras.map(({ cell, before }) => ({ ...cell, value: before })),
    texts.map(({ cell, before }) => ({ ...cell, value: String(before ?? '') })),
  );
  for (const { cell } of extras) writeExtra(db, cell);
  for (const { cell } of texts) writeText(db, cell);
}

/** Puts back what stood there. @returns the rows it stood on, as far as columns go, and how many fields */
export function putBackOwnValues(
  db: WriteDb,
  correctionId: string,
): { readonly rows: readonly Pick<ExtraCell, 'list' | 'ordinal'>[]; readonly fields: number } {
  const { extras, texts } = ownValuesBefore(db, correctionId);
  for (const cell of extras) writeExtra(db, cell);
  for (const cell of texts) writeText(db, cell);
  return { rows: extras, fields: texts.length };
}
