import type { Issue } from '../../domain/issue';
import type { PeriodKey } from '../../domain/submission';
import { supplemented } from '../../domain/supplement';
import { importMessages as say } from '../../text/importMessages';
import { issueAt } from '../issues';
import type { FormSight } from '../recogniseForm';
import type { BodyRead, RowCounts } from './bodyRead';
import { nameOfSight } from './chooseSight';
import { AS_SUPPLEMENT, answerTo, type PlaceAnswers, type PlaceChoice, SHEETS } from './placeChoice';

/** Whose report a sheet is, and for when. */
export interface SheetClaim {
  readonly sight: FormSight;
  readonly unitId: string | null;
  readonly period: PeriodKey | null;
}

/**
 * Sheets that are reports of one unit for one period: the clerk may say which counts. Sheets of several units or days
 * are several reports, which one file cannot be.
 * @returns null when they are not the same report
 */
export function sheetChoice(claims: readonly SheetClaim[], answers: PlaceAnswers | undefined): PlaceChoice | null {
  const [first, second] = claims;
  if (first === undefined || second === undefined || first.unitId === null) return null;
  const { unitId, period } = first;
  const isOne = claims.every(
    (claim) => claim.unitId === unitId && claim.period === period && claim.sight.layout !== 'table',
  );
  if (!isOne) return null;
  const options = claims.map(({ sight }) => ({ key: nameOfSight(sight), label: labelOf(sight) }));
  const chosen = answerTo(answers, SHEETS, options, [AS_SUPPLEMENT]);
  return { id: SHEETS, kind: 'sheets', unitId, options, canAdd: false, chosen };
}

function labelOf(sight: FormSight): string {
  const { list, fields } = sight;
  const name = nameOfSight(sight);
  if (list === null)
    return say.sheetOfFigures(
      name,
      [...fields.values()].map(({ text }) => text).filter((text) => text !== ''),
    );
  return say.sheetOfRows(name, list.table.rows.filter(({ kind }) => kind === 'record').length);
}

/** What is said of the sheets once the clerk has answered. */
export function answeredSheets({ options, chosen }: PlaceChoice, fileName: string): readonly Issue[] {
  const names = options.map(({ key }) => key);
  if (chosen === null) return [issueAt('error', 'several-reports', say.sameUnitSheets(fileName, names))];
  if (chosen === AS_SUPPLEMENT) return [issueAt('warning', 'sheets-answered', say.sheetsTogether(fileName, names))];
  return [
    issueAt(
      'warning',
      'sheets-answered',
      say.sheetChosen(
        fileName,
        chosen,
        names.filter((name) => name !== chosen),
      ),
    ),
  ];
}

/**
 * Several sheets as one report, each a supplement of those before. Rows of a list then lie on several sheets, so no cell
 * can be named for them afterwards.
 */
export function joinedBodies(bodies: readonly BodyRead[]): BodyRead {
  const contents = bodies.flatMap(({ content }) => content ?? []);
  const keys = new Set(bodies.flatMap(({ figures }) => figures.map(({ key }) => key)));
  return {
    content: contents.length < bodies.length ? null : contents.reduce((earlier, later) => supplemented(earlier, later)),
    rows: bodies.map(({ rows }) => rows).reduce(addRows),
    figures: [...keys].flatMap((key) => {
      const last = bodies.findLast(({ content }) => content?.figures[key]?.kind === 'number') ?? bodies[0];
      return last?.figures.find((figure) => figure.key === key) ?? [];
    }),
    list: null,
    issues: bodies.flatMap(({ issues }) => issues),
  };
}

/** Rows of two bodies; the later total counts. */
export function addRows(one: RowCounts, other: RowCounts): RowCounts {
  return {
    read: one.read + other.read,
    accepted: one.accepted + other.accepted,
    rejected: one.rejected + other.rejected,
    duplicate: one.duplicate + other.duplicate,
    total: other.total ?? one.total,
  };
}
