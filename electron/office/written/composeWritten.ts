import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { findOffice } from '../../db/office';
import { listUnits } from '../../db/units';
import type { OfficialDocument } from '../../documents/model';
import type { PaperKit } from '../../documents/paperKit';
import type { AnnexedFigures } from '../../documents/prepareReport';
import { prepareCopy } from '../../documents/written/prepareCopy';
import { prepareWritten, type WrittenPaper } from '../../documents/written/prepareWritten';
import { annexedIndicators } from '../../domain/annexedFigures';
import type { LocalTime } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import { AppFailure } from '../../domain/failure';
import { formatPaperNumber } from '../../domain/numbering/series';
import type { OfficeProfile } from '../../domain/office';
import type { FiguresChoice, OfficePaper, PaperDraft, PaperSource } from '../../domain/officePaper';
import type { WrittenTemplate } from '../../domain/template/writtenTemplate';
import { officeMessages } from '../../text/officeMessages';
import { writtenMessages } from '../../text/writtenMessages';
import { getDirective, readCompilation } from '../readCampaign';
import { snapshotOf } from '../snapshots';

/** What a paper is composed from: a draft, and its number and day once it has them. */
export type PaperToCompose = PaperDraft & Pick<OfficePaper, 'number' | 'numberSuffix' | 'issuedOn'>;

type Written<K extends PaperSource['kind']> = PaperToCompose & {
  readonly source: Extract<PaperSource, { readonly kind: K }>;
};

/** @throws AppFailure when the office, the kind or the template is not there */
export function composeWritten(db: ReadDb, paper: Written<'written'>, kit: PaperKit, now: LocalTime): OfficialDocument {
  const { values, templateId, figures } = paper.source;
  return prepareWritten(
    {
      office: officeOf(db),
      kind: kindOf(kit, paper.kindId),
      template: templateOf(kit, templateId),
      paper: toWrittenPaper(paper, values),
      directive: paper.directiveId === null ? null : getDirective(db, paper.directiveId),
      at: now,
      figures: figures === undefined ? null : annexedFigures(db, figures),
    },
    kit,
  );
}

/** The campaign's figures at that hour. @throws AppFailure `notFound` when it is gone */
export function annexedFigures(db: ReadDb, figures: FiguresChoice): AnnexedFigures {
  const ground =
    figures.snapshotId === undefined ? liveFigures(db, figures) : frozenFigures(db, figures, figures.snapshotId);
  const { compilation } = ground;
  return {
    ...ground,
    compilation: { ...compilation, indicators: annexedIndicators(compilation, figures) },
  };
}

function liveFigures(db: ReadDb, { directiveId, at }: FiguresChoice): AnnexedFigures {
  return {
    directive: getDirective(db, directiveId),
    forms: listForms(db),
    units: listUnits(db),
    compilation: readCompilation(db, directiveId, at),
  };
}

function frozenFigures(db: ReadDb, { directiveId }: FiguresChoice, snapshotId: string): AnnexedFigures {
  const { directive, forms, units, compilation } = snapshotOf(db, directiveId, snapshotId).content;
  return { directive, forms, units, compilation };
}

/** @param original the paper that is copied; null: it is a scan, and the copy stands on a sheet of its own */
export function composeCopy(
  db: ReadDb,
  paper: Written<'copy'>,
  original: OfficialDocument | null,
  { kit, now }: { readonly kit: PaperKit; readonly now: LocalTime },
): OfficialDocument {
  return prepareCopy(
    {
      office: officeOf(db),
      kind: kindOf(kit, paper.source.form),
      paper: toWrittenPaper(paper, paper.source.values),
      original,
      scanned: paper.source.scan?.pages ?? [],
      at: now,
    },
    kit,
  );
}

function toWrittenPaper(paper: PaperToCompose, values: WrittenPaper['values']): WrittenPaper {
  const { number, numberSuffix } = paper;
  return { ...paper, values, number: number === null ? null : formatPaperNumber({ number, suffix: numberSuffix }) };
}

export function officeOf(db: ReadDb): OfficeProfile {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  return office;
}

/** @throws AppFailure `notFound` */
export function kindOf({ kinds }: PaperKit, kindId: string): DocumentKind {
  const kind = kinds.kinds.find(({ id }) => id === kindId);
  if (kind === undefined) throw new AppFailure('notFound', writtenMessages.noKind(kindId));
  return kind;
}

/** @throws AppFailure `notFound` */
export function templateOf({ writtenTemplates }: PaperKit, templateId: string): WrittenTemplate {
  const template = writtenTemplates.find(({ id }) => id === templateId);
  if (template === undefined) throw new AppFailure('notFound', writtenMessages.noTemplate(templateId));
  return template;
}
