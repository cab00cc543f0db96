import type { Board, BoardSection } from '../domain/board';
import {
  type BoardFilter,
  countPeriods,
  currentPeriod,
  NO_FILTER,
  type PeriodCount,
  type PeriodSpan,
  rowsOfGroup,
  rowsShown,
  sectionsOf,
  sectionWithin,
} from '../domain/boardView';
import type { OfficeProfile } from '../domain/office';
import type { PeriodKey } from '../domain/period';
import { periodName, periodSuffix } from '../text/periodText';
import { stateWords } from '../text/stateWords';
import { type Filling, fillSections, fillText, phrase } from './fillTemplate';
import { type Layout, textWidthMm } from './layout';
import type { OfficialDocument } from './model';
import { momentText } from './officialText';
import type { PaperKit } from './paperKit';
import { boardTable, fixedWidthMm } from './parts/boardTable';
import { finished } from './parts/finished';
import type { Template } from './templates';

export interface BoardPaperInput {
  readonly office: OfficeProfile;
  readonly campaignName: string;
  readonly board: Board;
  /** The duty to print; null: all of them. */
  readonly scheduleId: string | null;
  readonly filter: BoardFilter;
  /** null: every period. */
  readonly span: PeriodSpan | null;
}

/**
 * The board on A4 landscape, an office's own list and no official paper: periods side by side as many as fit, the next
 * ones below with the units' names again, and with every part how many of how many have reported.
 */
export function prepareBoard(input: BoardPaperInput, kit: Pick<PaperKit, 'layout' | 'templates'>): OfficialDocument {
  const template = kit.templates.board;
  const parts = sectionsOf(input.board, input.filter)
    .filter(({ scheduleId }) => input.scheduleId === null || scheduleId === input.scheduleId)
    .map((section) => printedPart(section, input))
    .filter(({ section }) => section.rows.length > 0)
    .flatMap((part) => partsOf(part, template, kit.layout));
  const isFiltered = input.span !== null || JSON.stringify(input.filter) !== JSON.stringify(NO_FILTER);
  const filling: Filling = {
    fields: {
      campaignName: input.campaignName,
      at: momentText(input.board.at),
      officeName: input.office.name,
      filterWords: filterWords(input, template),
    },
    conditions: { isFiltered, isWhole: !isFiltered, isEmpty: parts.length === 0 },
    lists: { parts },
  };
  return finished({
    title: fillText(template.title, filling.fields),
    issuer: input.office.name,
    sections: fillSections(template, filling, () => {
      throw new RangeError('the board has no letterhead');
    }),
  });
}

interface PrintedPart {
  /** With the rows and periods that go on paper. */
  readonly section: BoardSection;
  /** Of all rows of the group: a filter of states changes no total. */
  readonly counts: ReadonlyMap<PeriodKey, PeriodCount>;
  /** The period of the moment looked at, on paper or not. */
  readonly current: PeriodKey | null;
}

function printedPart(section: BoardSection, { filter, span, board }: BoardPaperInput): PrintedPart {
  const within = sectionWithin(section, span);
  const shown = new Set(
    rowsShown(filter.scope === 'all' ? within : section, filter, board.at).map(({ unitId }) => unitId),
  );
  return {
    section: { ...within, rows: within.rows.filter(({ unitId }) => shown.has(unitId)) },
    counts: countPeriods(rowsOfGroup(within, filter.groupId)),
    current: currentPeriod(section, board.at),
  };
}

/** Runs of periods that fit beside each other on a landscape page. */
function partsOf({ section, counts, current }: PrintedPart, template: Template, layout: Layout): readonly Filling[] {
  const room = textWidthMm(layout, 'landscape');
  const measures = template.measures;
  const most = Math.max(1, Math.floor((room - fixedWidthMm(template)) / (measures.periodMm ?? room)));
  return chunks(section.periods, most).map((periods) => {
    const count = current !== null && periods.includes(current) ? counts.get(current) : undefined;
    return {
      fields: {
        formLabel: section.formLabel,
        clause: section.clauseNumber,
        periods: spanText(periods, template, section.every),
        reported: String(count?.reported ?? 0),
        expected: String(count?.expected ?? 0),
        current: current === null ? '' : periodSuffix(current, section.every),
      },
      conditions: { hasCurrent: count !== undefined, hasNoCurrent: count === undefined },
      slots: { boardTable: [boardTable({ section, periods, counts, template, room })] },
    };
  });
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  const even = Math.ceil(items.length / Math.max(1, count)); // no last part of a single period
  return Array.from({ length: count }, (_, index) => items.slice(index * even, (index + 1) * even));
}

function spanText(periods: readonly PeriodKey[], template: Template, every = 1): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return phrase(template, 'single', { first: periodName(first, every) });
  return phrase(template, 'span', { first: periodName(first, every), last: periodName(last, every) });
}

function filterWords({ filter, span, board }: BoardPaperInput, template: Template): string {
  const group = board.groups.find(({ id }) => id === filter.groupId);
  const states = filter.states.map((state) => stateWords[state]).join(', ');
  const scope = phrase(template, filter.scope === 'all' ? 'scopeAll' : 'scopeCurrent');
  return [
    group === undefined ? '' : phrase(template, 'group', { group: group.name }),
    filter.states.length === 0 ? '' : phrase(template, 'states', { states, scope }),
    filter.clauseNumber === null ? '' : phrase(template, 'clause', { clause: filter.clauseNumber }),
    span === null ? '' : spanText([span.first, span.last], template),
    filter.formId === null ? '' : (board.sections.find(({ formId }) => formId === filter.formId)?.formName ?? ''),
  ]
    .filter((words) => words !== '')
    .join('; ');
}
