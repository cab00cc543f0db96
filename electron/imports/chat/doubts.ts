import type { ChatFigure } from '../../domain/chat';
import type { FormDefinition } from '../../domain/form';
import { ROWS } from './vocabulary';

/** A stamp that was not understood: at the start of a line, or an hour in brackets. */
const STAMP_LEFT =
  /(?:^|\n)\s*[[(]?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[ ,]+)?\d{1,2}:\d{2}|[[(][^[(\])\n]{0,40}\d{1,2}:\d{2}[^\])\n]{0,40}[\])]/;
/** Somebody asks for the figure instead of telling it. */
const ASKED =
  /\d(?:(?!\.\s)[^?!\n;\d]){0,60}\?|\b(?:dung khong|phai khong|dung k|bao nhieu|may nguoi)\b|\d\s*(?:hay(?: la)?|hoac)\s*\d/;
/** Somebody guesses, plans or will tell later. */
const GUESSED =
  /\b(?:khoang|uoc|uoc chung|du kien|tam|tam tinh|chac|hinh nhu|co le|gan|hon|tren duoi|ngay mai|chua chot|chua day du|chua xong)\b/;

/** Whether the words around the figures leave open what they are. @param said folded, names of units blanked out */
export function isOpenQuestion(said: string): boolean {
  return STAMP_LEFT.test(said) || ASKED.test(said) || GUESSED.test(said);
}

/** "bổ sung thêm 2" adds to a report that was sent before: alone it is none. @param said folded */
export function isSupplement(said: string): boolean {
  return /\bbo sung (?:them )?\d|\b(?:xin )?bo sung\b(?! (?:bao cao|so lieu|danh sach|ds)\b)/.test(said);
}

/** Figures that contradict each other, or are fewer than the form asks. */
export function doNotAgree(figures: readonly ChatFigure[], isNil: boolean, form: FormDefinition | undefined): boolean {
  const told = (key: string) => figures.find(({ fieldKey }) => fieldKey === key)?.value;
  const rows = told(ROWS);
  const exceedsTotal = rows !== undefined && figures.some(({ fieldKey, value }) => fieldKey !== ROWS && value < rows);
  const counts = form?.shape === 'fields' ? form.fields.filter(({ type }) => type === 'count') : [];
  const isIncomplete = figures.length > 0 && counts.some(({ key }) => told(key) === undefined);
  return exceedsTotal || isIncomplete || (isNil && (rows ?? 0) > 0);
}
