import type { ReadDb } from '../../db/database';
import { listPhonePairs, listPhonePairsAcross, listPhonesOfReports, type PhoneAlias } from '../../db/phonePairs';
import type { SubmissionHead } from '../../db/reportHeads';
import { listFormsOfReports, listPhonesOf } from '../../db/submissions';
import type { CompileInput } from '../../domain/compileUnits';
import { isPhoneMark } from '../../domain/destruction/personMark';
import type { ReportIndex } from '../../domain/knownReports';
import { AS_WRITTEN, type Likeness } from '../../domain/likeness';
import { ListedBefore, type ListedRow, type PhonePair } from '../../domain/listTotals/listedBefore';
import { MOST_JUDGED } from '../../domain/listTotals/listSum';
import { likenessTeller } from '../counted/likenessOf';

/** Of two lists with a phone in common the one that came last has this warning. */
const ON_ANOTHER_LIST = 'phone-listed-elsewhere';

const known = new WeakMap<ReportIndex<SubmissionHead>, ListedBefore>();

/** Tells how many of a list were counted before; looked for when first asked, and once as long as no report comes or goes. */
export function countedBeforeIn(
  db: ReadDb,
  directiveId: string,
  reports: ReportIndex<SubmissionHead>,
): NonNullable<CompileInput['countedBefore']> {
  return (report, knownThen) => {
    const found = known.get(reports) ?? new ListedBefore(pairsOf(db, directiveId, doubtful(reports)));
    known.set(reports, found);
    return found.count(report, knownThen);
  };
}

/** Of forms some of whose lists were counted only, names and phones of the others are held against those as marks. */
function pairsOf(db: ReadDb, directiveId: string, ids: readonly string[]): readonly PhonePair[] {
  const teller = likenessTeller(db, directiveId);
  const forms = listFormsOfReports(db, ids);
  const isMixed = (id: string) => teller(forms.get(id) ?? '') !== AS_WRITTEN;
  const pairs: PhonePair[] = [
    ...listPhonePairs(
      db,
      ids.filter((id) => !isMixed(id)),
    ),
  ];
  for (const formId of new Set(ids.filter(isMixed).map((id) => forms.get(id) ?? ''))) {
    const own = ids.filter((id) => forms.get(id) === formId);
    const likeness = teller(formId);
    const aliases = aliasesOf(listPhonesOfReports(db, own), listPhonesOf(db, directiveId, formId), likeness);
    const found = [...listPhonePairs(db, own), ...listPhonePairsAcross(db, own, aliases)];
    for (const { one, other } of found) pairs.push({ one: marked(one, likeness), other: marked(other, likeness) });
  }
  return pairs;
}

/** @param kept phones of all lists of the form that are kept as they are */
function aliasesOf(
  phones: readonly string[],
  kept: readonly string[],
  { phoneKey }: Pick<Likeness, 'phoneKey'>,
): readonly PhoneAlias[] {
  const marks = new Set(phones.filter(isPhoneMark));
  return [
    ...phones.filter((phone) => !isPhoneMark(phone)).map((phone) => ({ phone, other: phoneKey(phone) })),
    ...kept.flatMap((other) => (marks.has(phoneKey(other)) ? { phone: phoneKey(other), other } : [])),
  ];
}

function marked(row: ListedRow, { phoneKey, nameKey }: Likeness): ListedRow {
  return { ...row, phone: phoneKey(row.phone), fullName: nameKey(row.fullName) };
}

/** Reports whose list may share people with another: a later version may hold the rows of one that was warned of. */
function doubtful(reports: ReportIndex<SubmissionHead>): readonly string[] {
  return reports
    .byDuty()
    .filter((versions) => versions.some(({ doubts }) => doubts.includes(ON_ANOTHER_LIST)))
    .flatMap((versions) => versions.flatMap(({ id, persons }) => (persons <= MOST_JUDGED ? id : [])));
}
