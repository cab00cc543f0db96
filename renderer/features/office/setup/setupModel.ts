import {
  kindsIn,
  OFFICE_KINDS,
  type OfficeKind,
  proposedProfile,
  type SetupEra,
} from '../../../../electron/domain/setup/officeKinds';
import type { OfficePlace } from '../../../../electron/domain/setup/officePlace';
import { suggestedParts } from '../../../../electron/domain/signing/organisations';
import { parseLines } from '../../../lib/parsing';
import {
  draftOf,
  isBlankText,
  isHeadWhole,
  newSignatory,
  type Office,
  type OfficeDraft,
  type SignatoryDraft,
  wayOfDraft,
  withPattern,
  withWay,
} from '../officeModel';
import { readUnitLines, type UnitLines } from './unitLines';

export const STEPS = ['place', 'head', 'signer', 'units', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** All that stands in the set-up, kept as one text while it is under way. */
export interface SetupEntry {
  readonly version: 1;
  /** False: put off; it is offered, but does not open by itself. */
  readonly isOpen: boolean;
  readonly step: Step;
  readonly era: SetupEra;
  /** "": the whole country. */
  readonly provinceCode: string;
  readonly place: OfficePlace | null;
  /** "": a kind that the list has not got. */
  readonly kindId: string;
  readonly draft: OfficeDraft;
  /** Codes of the communes that are to report. */
  readonly codes: readonly string[];
  /** Further units, one on each line. */
  readonly unitNames: string;
}

export function newEntry(office: Office | null): SetupEntry {
  return {
    version: 1,
    isOpen: true,
    step: 'place',
    era: 'now',
    provinceCode: '',
    place: null,
    kindId: '',
    draft: draftOf(office),
    codes: [],
    unitNames: '',
  };
}

/** What was kept; null when it is of another version, or nothing was. */
export function readEntry(text: string | null): SetupEntry | null {
  if (text === null) return null;
  const entry: unknown = JSON.parse(text);
  const isOurs = typeof entry === 'object' && entry !== null && 'version' in entry && entry.version === 1;
  return isOurs ? (entry as SetupEntry) : null; // only this window writes it, whole
}

/**
 * What is kept of it between two starts; null: nothing has to be gone on with. Its last page has nothing to type: it does
 * not open by itself, and once office and signer are there the set-up is over.
 */
export function keptText(entry: SetupEntry): string | null {
  if (entry.step !== 'done') return JSON.stringify(entry);
  const isWhole = isHeadComplete(entry) && isSignerComplete(entry);
  return isWhole ? null : JSON.stringify({ ...entry, isOpen: false });
}

/** A place and a kind of office fill the head; what is known from neither (contact, archive) stays. */
export function withPlace(entry: SetupEntry, place: OfficePlace): SetupEntry {
  const kinds = kindsIn(place, entry.era);
  const kindId = kinds.some(({ id }) => id === entry.kindId) ? entry.kindId : (kinds[0]?.id ?? '');
  return withKind({ ...entry, place, codes: [] }, kindId);
}

export function withKind(entry: SetupEntry, kindId: string): SetupEntry {
  const kind = OFFICE_KINDS.find(({ id }) => id === kindId);
  const { place } = entry;
  if (kind === undefined || place === null) return { ...entry, kindId: '' };
  const { parentLines, issuerLines, ...texts } = proposedProfile(kind, place);
  const draft = {
    ...entry.draft,
    ...texts,
    parentLines: parentLines.join('\n'),
    issuerLines: issuerLines.join('\n'),
  };
  const signatories = entry.draft.signatories.map((one) => signingFor(one, entry, { kind, issuerLines }));
  return { ...entry, kindId, draft: { ...draft, signatories } };
}

/** What was proposed from the office before is proposed from the new one; what was typed by hand stays. */
function signingFor(
  signatory: SignatoryDraft,
  { kindId, draft }: SetupEntry,
  { kind, issuerLines }: { readonly kind: OfficeKind; readonly issuerLines: readonly string[] },
): SignatoryDraft {
  const former = { issuerLines: parseLines(draft.issuerLines) };
  const formerKind = OFFICE_KINDS.find(({ id }) => id === kindId);
  const isAsProposed =
    formerKind !== undefined && hasLinesOf(signatory, withPattern(signatory, formerKind.signs, former));
  if (signatory.isDefault && (isBlankText(signatory.fullName) || isAsProposed))
    return withPattern(signatory, kind.signs, { issuerLines });
  const way = wayOfDraft(signatory);
  if (way === null || way.parts.collective !== suggestedParts(way.patternId, former).collective) return signatory;
  const { collective } = suggestedParts(way.patternId, { issuerLines });
  return collective === '' ? signatory : withWay(signatory, { ...way, parts: { ...way.parts, collective } });
}

function hasLinesOf(one: SignatoryDraft, other: SignatoryDraft): boolean {
  return one.authorityLines === other.authorityLines && one.otherTitle === other.otherTitle;
}

/** The signer the set-up speaks of: the office's usual one, or one to be. */
export function signerOf({ draft, kindId }: SetupEntry): SignatoryDraft {
  const known = draft.signatories.find(({ isDefault }) => isDefault);
  if (known !== undefined) return known;
  const pattern = OFFICE_KINDS.find(({ id }) => id === kindId)?.signs ?? 'head';
  return withPattern({ ...newSignatory(draft.signatories), isDefault: true }, pattern, {
    issuerLines: parseLines(draft.issuerLines),
  });
}

export function withSigner(entry: SetupEntry, signer: SignatoryDraft): SetupEntry {
  const { signatories } = entry.draft;
  const isKnown = signatories.some(({ id }) => id === signer.id);
  const next = isKnown
    ? signatories.map((one) => (one.id === signer.id ? signer : one))
    : [...signatories, { ...signer, isDefault: true }];
  return { ...entry, draft: { ...entry.draft, signatories: next } };
}

/** Whether leaving a step by the list of steps takes it over, too: nothing half said is saved. */
export function isSayable(entry: SetupEntry): boolean {
  return isHeadComplete(entry) && (isSignerComplete(entry) || isBlankText(signerOf(entry).fullName));
}

/** Without a signer whose name has not been typed: who skips that step gets none. */
export function savedDraft({ draft }: SetupEntry): OfficeDraft {
  return { ...draft, signatories: draft.signatories.filter(({ fullName }) => !isBlankText(fullName)) };
}

export function isHeadComplete({ draft }: SetupEntry): boolean {
  return isHeadWhole(draft);
}

export function isSignerComplete(entry: SetupEntry): boolean {
  const { fullName, authorityLines } = signerOf(entry);
  return !isBlankText(fullName) && !isBlankText(authorityLines);
}

/** Whether the step can be left forwards; place and units ask for nothing. */
export function isStepComplete(entry: SetupEntry): boolean {
  if (entry.step === 'head') return isHeadComplete(entry);
  return entry.step !== 'signer' || (isHeadComplete(entry) && isSignerComplete(entry));
}

/** Units named line by line; the office itself, under any of its names, is none of them. */
export function unitLinesOf({ unitNames, draft, place }: Pick<SetupEntry, 'unitNames' | 'draft' | 'place'>): UnitLines {
  const issuer = parseLines(draft.issuerLines).join(' ');
  return readUnitLines(unitNames, [draft.name, issuer, ...(place === null ? [] : [`UBND ${place.name}`])]);
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: Step): Step {
  return STEPS[STEPS.indexOf(step) - 1] ?? step;
}
