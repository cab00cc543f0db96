import type { PaperDraft, Urgency } from '../../../electron/domain/officePaper';
import { personName } from '../../../electron/domain/written/personName';
import type { WrittenKind } from '../../../electron/ipc/contract';
import { written } from '../../text/written';

export function valuesOf({ source }: PaperDraft): Readonly<Record<string, string>> {
  return 'values' in source ? source.values : {};
}

export function withValue(draft: PaperDraft, key: string, value: string): PaperDraft {
  const { source } = draft;
  if (!('values' in source)) return draft;
  return { ...draft, source: { ...source, values: { ...source.values, [key]: value } } };
}

/** What was typed into an input; the chair of a meeting is the signer that the register names. */
export function withTyped(kind: WrittenKind, draft: PaperDraft, key: string, value: string): PaperDraft {
  const next = withValue(draft, key, value);
  if (!kind.isSignedByChair || key !== 'chair') return next;
  return { ...next, signatoryId: null, authorityLines: [], otherTitleLines: [], signerName: personName(value) };
}

/** Lines as they stand in a text box, blank ones too: the clerk is still typing. */
export function typedLines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** As it is saved and printed: without blank lines and blanks around them. */
export function cleaned(draft: PaperDraft): PaperDraft {
  const addressees = draft.addressees.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return { ...draft, addressees, subject: draft.subject.replace(/\s+/g, ' ').trim() };
}

/** What the box of addressees asks for; null: the kind has none. */
export function addresseesLabel({ kind }: WrittenKind): string | null {
  const words = written.fields;
  if (kind.id === 'giay-moi') return words.invited;
  if (kind.id === 'cong-dien') return words.wired;
  if (kind.addressees === 'always') return words.addressees;
  return kind.addressees === 'upwards' || kind.id === 'thong-bao' ? words.addresseesOptional : null;
}

/** Kinds in the order in which an office needs them; the others follow in the order of the decree. */
const USUAL = ['cong-van', 'bao-cao', 'to-trinh', 'ke-hoach', 'thong-bao', 'quyet-dinh', 'giay-moi', 'bien-ban'];

export interface KindGroup {
  readonly title: string;
  readonly kinds: readonly WrittenKind[];
}

export function kindGroups(kinds: readonly WrittenKind[]): readonly KindGroup[] {
  const words = written.choose;
  const usual = USUAL.flatMap((id) => kinds.find(({ kind }) => kind.id === id) ?? []);
  const copies = kinds.filter(({ kind }) => kind.isCopy);
  const others = kinds.filter((one) => !usual.includes(one) && !copies.includes(one));
  return [
    { title: words.usual, kinds: usual },
    { title: words.others, kinds: others },
    { title: words.copies, kinds: copies },
  ].filter((group) => group.kinds.length > 0);
}

export const URGENCY_CHOICES: readonly (readonly [Urgency | '', string])[] = [
  ['', written.fields.urgencies.none],
  ['urgent', written.fields.urgencies.urgent],
  ['veryUrgent', written.fields.urgencies.veryUrgent],
  ['express', written.fields.urgencies.express],
];
