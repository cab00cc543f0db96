import type { ReadDb } from '../../db/database';
import { fromJson } from '../../db/json';
import { findFrozen, listPapers } from '../../db/officePapers';
import { listUnits } from '../../db/units';
import type { OfficialDocument, SignatureImages } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import { withPictures } from '../../documents/withPictures';
import { dayOf, type LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { compareNumbers, formatPaperNumber, type PaperNumber } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';
import type { BatchOrder, PaperBatch } from '../../domain/paperBatch';
import type { Unit } from '../../domain/unit';
import type { PaperRequest } from '../../ipc/contract';
import { batchText } from '../../text/batchText';
import { officeMessages } from '../../text/officeMessages';
import { paperFileName } from '../../text/paperFileName';
import { type LetterGround, preparePaper, readLetterGround } from '../paperHandlers';
import { signatureImages } from '../signatureImages';
import { chosenSignatory } from '../signing';
import { numberOf } from './numberOf';

/** One paper of a batch, ready to be laid out. */
export interface BatchPaper {
  readonly unit: Pick<Unit, 'id' | 'name'>;
  readonly document: OfficialDocument;
  /** Without extension; no two of a batch are alike. */
  readonly fileName: string;
  /** Its place in the register; null: it has no number. */
  readonly paper: OfficePaper | null;
}

/** Papers of a batch in their order, with the numbers they have got, and the signer's pictures where they were asked for. */
export function batchPapers(db: ReadDb, batch: PaperBatch, kit: PaperKit, dataFolder: string): readonly BatchPaper[] {
  const papers = batch.order.givesNumbers
    ? numberedPapers(db, batch)
    : unnumberedPapers(db, batch.order, kit, batch.createdAt);
  return withOwnNames(pictured(papers, imagesOf(db, batch.order, dataFolder)));
}

/** The pictures are read once: all letters of a batch have one signer. */
function imagesOf(db: ReadDb, { hasPictures, signatoryId, issuedOn, at }: BatchOrder, dataFolder: string) {
  if (hasPictures !== true) return null;
  return signatureImages(db, dataFolder, chosenSignatory(db, signatoryId ?? null, issuedOn ?? dayOf(at)));
}

function pictured(papers: readonly BatchPaper[], images: SignatureImages | null): readonly BatchPaper[] {
  return papers.map((paper) => ({ ...paper, document: withPictures(paper.document, images) }));
}

/** @throws AppFailure when one of them cannot be made; the sentence names the unit */
export function unnumberedPapers(db: ReadDb, order: BatchOrder, kit: PaperKit, now: LocalTime): readonly BatchPaper[] {
  const ground = groundOf(db, order, now);
  return unitsOf(db, order).map((unit) => {
    const { document, fileName } = preparePaper(db, requestOf(order, unit.id), kit, now, ground);
    return { unit, document, fileName, paper: null };
  });
}

function numberedPapers(db: ReadDb, { id, order }: PaperBatch): readonly BatchPaper[] {
  const names = new Map(listUnits(db).map((unit) => [unit.id, unit.name]));
  return listPapers(db, { batchId: id })
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => compareNumbers(numberOf(a), numberOf(b)))
    .map((paper) => {
      const frozen = findFrozen(db, paper.id);
      if (frozen === null) throw new AppFailure('notFound', batchText.noBatch);
      const unit = { id: paper.unitId ?? '', name: names.get(paper.unitId ?? '') ?? paper.addressees[0] ?? '' };
      const fileName = paperFileName(order.kind, unit.name, paper.issuedOn ?? dayOf(order.at));
      return { unit, document: fromJson<OfficialDocument>(frozen), fileName, paper };
    });
}

/** The number first and all of one width, so that files lie in the order of the register however names are sorted. */
function withOwnNames(papers: readonly BatchPaper[]): readonly BatchPaper[] {
  const taken = new Set<string>();
  const width = Math.max(...papers.map(({ paper }) => String(paper?.number ?? '').length));
  return papers.map((one) => {
    const number = one.paper?.number == null ? '' : `${widened(numberOf(one.paper), width)}-`;
    const stem = `${number}${one.fileName}`;
    let fileName = stem;
    for (let again = 2; taken.has(fileName); again += 1) fileName = `${stem}-${again}`;
    taken.add(fileName);
    return { ...one, fileName };
  });
}

/** "007a" where the batch goes beyond 99. */
function widened(number: PaperNumber, width: number): string {
  const printed = formatPaperNumber(number);
  return printed.padStart(width + number.suffix.length, '0');
}

export function groundOf(db: ReadDb, order: BatchOrder, now: LocalTime): LetterGround | undefined {
  return order.kind === 'reminder' ? readLetterGround(db, order, order.remindedAt ?? now) : undefined;
}

/** In the order asked for. @throws AppFailure `notFound`, or `invalid` when one is named twice */
export function unitsOf(db: ReadDb, { unitIds }: BatchOrder): readonly Unit[] {
  const known = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const seen = new Set<string>();
  return unitIds.map((unitId) => {
    const unit = known.get(unitId);
    if (unit === undefined) throw new AppFailure('notFound', officeMessages.noUnit(unitId));
    if (seen.has(unitId)) throw new AppFailure('invalid', batchText.twice(unit.name));
    seen.add(unitId);
    return unit;
  });
}

/** @param number of this very letter; left out: the one typed for all */
export function requestOf(order: BatchOrder, unitId: string, number: string | undefined = order.number): PaperRequest {
  const { kind, directiveId, at, issuedOn, signatoryId, remindedAt, countsToday } = order;
  return { kind, directiveId, at, unitId, number, issuedOn, signatoryId, remindedAt, countsToday };
}
