import { listOwedObligations } from '../../../db/obligations';
import { type IsoDay, isIsoDay } from '../../../domain/calendar';
import type { Directive } from '../../../domain/directive';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every directive with its number, day and how much it asks for. */
export function directivesView({ db, directives }: ViewContext) {
  const rows = directives.map(
    (directive): ViewRow<'directives'> => ({
      ...directiveCells(directive),
      kind: directive.kind,
      number: `${directive.number ?? '…'}/${directive.code}`,
      issuedOn: issuedOn(directive),
      issuer: [...directive.parentLines, ...directive.issuerLines].join(' '),
      subject: directive.subject,
      isDraft: Number(directive.isDraft),
      duties: directive.schedules.length,
      obligations: listOwedObligations(db, directive.id).length,
      indicators: directive.indicators.length,
      targets: directive.targets.length,
    }),
  );
  return viewTable('directives', rows.length, () => rows);
}

/** null: a part of the day was left blank on the paper, or there is no such day. */
function issuedOn({ issuedDay, issuedMonth, issuedYear }: Directive): IsoDay | null {
  if (issuedDay === null || issuedMonth === null || issuedYear === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${issuedYear}-${two(issuedMonth)}-${two(issuedDay)}`;
  return isIsoDay(day) ? day : null;
}
