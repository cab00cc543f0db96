import type { ReadDb } from '../db/database';
import { type BoardPlace, type OpenedDuty, openedDuty } from '../domain/boardCell';
import { type BoardLook, type BoardPage, boardPage } from '../domain/boardPage';
import type { LocalTime } from '../domain/calendar';
import { boardInput } from './readCampaign';

/** @throws AppFailure `notFound` */
export function readBoardPage(db: ReadDb, directiveId: string, at: LocalTime, look: BoardLook): BoardPage {
  return boardPage(boardInput(db, directiveId, at), look);
}

/** @throws AppFailure `notFound` */
export function readBoardCell(db: ReadDb, { directiveId, at, ...place }: BoardPlace): OpenedDuty {
  return openedDuty(boardInput(db, directiveId, at), place);
}
