import type { ReadDb } from '../../db/database';
import { listSeries } from '../../db/numberSeries';
import { findOffice } from '../../db/office';
import type { PaperKit } from '../../documents/paperKit';
import { prepareRegister } from '../../documents/prepareRegister';
import type { LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { FIRST_SERIES } from '../../domain/numbering/series';
import { paperNumberText } from '../../domain/officePaper';
import type { RegisterId } from '../../domain/register';
import type { DraftPaperRequest, RecordPaperRequest, RegisterRequest } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { officePaperFileName, registerFileName } from '../../text/paperFileName';
import { recordMessages } from '../../text/recordMessages';
import type { Paper } from '../paperHandlers';
import { draftDocument, paperDocument } from './composePaper';
import { getPaper } from './paperAccess';
import { type RegisterSpan, registerBooks } from './registerLines';

/** A paper that no campaign is needed for: one of the register, or a register itself. @throws AppFailure saying why not */
export function prepareRecordPaper(db: ReadDb, request: RecordPaperRequest, kit: PaperKit, now: LocalTime): Paper {
  if (request.kind === 'register') return registerPaper(db, request, kit);
  if (request.kind === 'draft') return draftPaper(db, request, kit, now);
  const paper = getPaper(db, request.paperId);
  return {
    document: paperDocument(db, paper, kit, now),
    fileName: officePaperFileName(paper.kindId, paper.number === null ? null : paperNumberText(paper), paper.subject),
  };
}

/** What is being typed, without number and day. */
function draftPaper(db: ReadDb, { draft }: DraftPaperRequest, kit: PaperKit, now: LocalTime): Paper {
  return {
    document: draftDocument(db, draft, kit, now),
    fileName: officePaperFileName(draft.kindId, null, draft.subject),
  };
}

function registerPaper(db: ReadDb, request: RegisterRequest, kit: PaperKit): Paper {
  const office = findOffice(db);
  if (office === null) throw new AppFailure('invalid', officeMessages.noOffice);
  const { register, from, to, volume } = request;
  const books = registerBooks(db, register, registerSpan(db, request), kit.kinds.kinds);
  return {
    document: prepareRegister({ office, register, volume, books }, kit),
    fileName: registerFileName(register, from, to),
  };
}

const SERIES_OF: Readonly<Record<RegisterId, string>> = {
  outgoing: FIRST_SERIES.outgoing,
  incoming: FIRST_SERIES.incoming,
  tracking: FIRST_SERIES.incoming,
  postal: FIRST_SERIES.outgoing,
  keptCopies: FIRST_SERIES.outgoing,
};

/** @throws AppFailure when the days run backwards or the series is not there */
export function registerSpan(db: ReadDb, { register, seriesId, from, to }: RegisterRequest): RegisterSpan {
  if (from > to) throw new AppFailure('invalid', recordMessages.backwards);
  const wanted = seriesId ?? SERIES_OF[register];
  if (!listSeries(db).some(({ id }) => id === wanted)) throw new AppFailure('notFound', recordMessages.noSeries);
  return { seriesId: wanted, from, to };
}
