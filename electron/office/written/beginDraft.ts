import type { ReadDb } from '../../db/database';
import { listRecipientPresets } from '../../db/recipientPresets';
import { fillText } from '../../documents/fillTemplate';
import type { PaperKit } from '../../documents/paperKit';
import { issuerCapitals } from '../../documents/written/prepareWritten';
import type { IsoDay } from '../../domain/calendar';
import { codeOf } from '../../domain/documentKind';
import { AppFailure } from '../../domain/failure';
import type { OfficeProfile } from '../../domain/office';
import type { PaperDraft, PaperSource } from '../../domain/officePaper';
import { recipientsOr } from '../../domain/recipients/recipientPreset';
import { isSignedByChair, type WrittenInput, type WrittenValues } from '../../domain/template/writtenTemplate';
import { writtenMessages } from '../../text/writtenMessages';
import { chosenSignatory } from '../signing';
import { kindOf, officeOf, templateOf } from './composeWritten';

export interface Beginning {
  readonly kindId: string;
  readonly directiveId: string | null;
  /** A template beside the kind's own; left out: the kind's own. */
  readonly templateId?: string;
}

/** A new paper of a kind: its own words and code, the office's usual signer and recipients. @throws AppFailure when it has no template */
export function beginDraft(db: ReadDb, kit: PaperKit, beginning: Beginning, today: IsoDay): PaperDraft {
  const { kindId, directiveId } = beginning;
  const office = officeOf(db);
  const kind = kindOf(kit, kindId);
  const source = sourceOf(kit, office, beginning);
  const signatory = isOfChair(kit, source) ? null : chosenSignatory(db, null, today);
  return {
    kindId,
    source,
    subject: '',
    code: codeOf(kind, office),
    seriesId: null,
    addressees: [],
    recipients: recipientsOr([], kindId, listRecipientPresets(db)),
    signatoryId: signatory?.id ?? null,
    authorityLines: signatory?.authorityLines ?? [],
    otherTitleLines: signatory?.otherTitleLines ?? [],
    signerName: signatory?.fullName ?? '',
    urgency: null,
    circulation: null,
    drafterCode: null,
    copies: null,
    envelopes: null,
    keptBy: '',
    fileCode: '',
    dueOn: null,
    note: '',
    directiveId,
    unitId: null,
    batchId: null,
  };
}

function isOfChair(kit: PaperKit, source: PaperSource): boolean {
  return source.kind === 'written' && isSignedByChair(templateOf(kit, source.templateId));
}

const COPY_FORMS = ['sao-y', 'trich-sao', 'sao-luc'] as const;

function sourceOf(kit: PaperKit, office: OfficeProfile, { kindId, templateId }: Beginning): PaperSource {
  const kind = kindOf(kit, kindId);
  const form = COPY_FORMS.find((one) => one === kindId);
  if (form !== undefined) return { kind: 'copy', form, ofPaperId: null, sha256: null, values: {} };
  const wanted = templateId ?? kind.templateId;
  if (wanted === null) throw new AppFailure('invalid', writtenMessages.noTemplateOfKind(kind.name));
  const { id, inputs } = templateOf(kit, wanted);
  return { kind: 'written', templateId: id, values: initialValues(inputs, office) };
}

function initialValues(inputs: readonly WrittenInput[], office: OfficeProfile): WrittenValues {
  const fields = {
    officeName: office.name,
    issuerCapitals: issuerCapitals(office),
    areaWord: office.areaWord,
    placeOfIssue: office.placeOfIssue,
    contact: office.contact,
  };
  return Object.fromEntries(inputs.map(({ key, initial }) => [key, fillText(initial, fields)]));
}
