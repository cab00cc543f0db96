import type { ReadDb } from '../../db/database';
import { listReportTexts, type ReportTextRow } from '../../db/personOwnValues';
import { isDestroyedName } from '../../domain/destruction/personMark';
import { TextSweep } from '../../domain/destruction/textSweep';
import { type FormField, isPersonalField } from '../../domain/form';
import { phonesIn } from '../../domain/personalData/masking';
import { normalisePhone } from '../../domain/phone';
import type { PersonSought } from '../../ipc/contract';
import { formWords } from './formWords';
import { officialNames } from './officialNames';

/** A field of a report that names the person, outside any list. */
export interface NamingField extends ReportTextRow {
  readonly field: Pick<FormField, 'label' | 'type'>;
  /** The value is this person's alone, so it goes whole; else only name and phone are taken out of what somebody wrote. */
  readonly isOwn: boolean;
}

/**
 * Fields of reports, of every version, that name the person: those made for people's data by whatever name, others as a
 * destruction would take the person out of them.
 */
export function fieldsNaming(db: ReadDb, { name, phone }: PersonSought): readonly NamingField[] {
  const person = { fullName: name, phone: null, rawPhone: phone };
  const inAny = new TextSweep([person]);
  const inProse = new TextSweep([person], officialNames(db));
  const words = formWords(db);
  const soughtPhone = normalisePhone(phone)?.phone ?? null;
  return listReportTexts(db).flatMap((row): readonly NamingField[] => {
    if (isDestroyedName(row.value)) return [];
    const known = words.definition(row.formId, row.formVersion)?.fields.find(({ key }) => key === row.key);
    const isPersonal = isPersonalField(known);
    if ((isPersonal ? inAny : inProse).without(row.value) === null) return [];
    const others = phonesIn(row.value).filter((one) => one !== soughtPhone);
    const hasSought = soughtPhone !== null && phonesIn(row.value).includes(soughtPhone);
    if (soughtPhone !== null && others.length > 0 && !hasSought) return []; // somebody of that name with another phone
    const isAlone = others.length <= (soughtPhone === null ? 1 : 0); // where no phone is sought one may be this person's
    const field = { label: known?.label ?? row.key, type: known?.type ?? 'text' };
    return [{ ...row, field, isOwn: isPersonal && isAlone }];
  });
}
