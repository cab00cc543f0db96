import type { ReadDb } from '../db/database';
import { findOffice, listSignatories } from '../db/office';
import { type Change, describeOffice, describeSignatory } from '../domain/changes';
import type { OfficeProfile, Signatory } from '../domain/office';
import { subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';

/** The office as it stands at one point of a transaction. */
export interface OfficeState {
  readonly profile: OfficeProfile | null;
  readonly signatories: readonly Signatory[];
}

export function officeState(db: ReadDb): OfficeState {
  return { profile: findOffice(db), signatories: listSignatories(db) };
}

/** What differs between the office before and after, profile first. */
export function officeChanges(before: OfficeState, after: OfficeState): readonly Change[] {
  const described = (profile: OfficeProfile | null) => profile && describeOffice(profile);
  const name = after.profile?.name ?? before.profile?.name ?? '';
  return [
    ...wordChanges(subjects.office(name), described(before.profile), described(after.profile)),
    ...signatoryChanges(before.signatories, after.signatories),
  ];
}

function signatoryChanges(before: readonly Signatory[], after: readonly Signatory[]): readonly Change[] {
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const old = before.find((signatory) => signatory.id === id);
    const now = after.find((signatory) => signatory.id === id);
    const subject = subjects.signatory(id, (now ?? old)?.fullName ?? '');
    return wordChanges(subject, old ? describeSignatory(old) : null, now ? describeSignatory(now) : null);
  });
}
