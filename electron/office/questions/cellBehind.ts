import { AppFailure } from '../../domain/failure';
import { formatCount, formatPercent } from '../../domain/numbers';
import { lineKey } from '../../domain/pivot/answer';
import { reportsBehind } from '../../domain/pivot/behind';
import { cellText } from '../../domain/pivot/cellText';
import type { PivotFacts, PivotField } from '../../domain/pivot/facts';
import type { CellBehind, WordedAnswer } from '../../ipc/contract';
import { questionMessages, questionText } from '../../text/questionText';
import { stateWords } from '../../text/stateWords';

/** The reports a cell is made of, and those it lacks. @throws AppFailure `notFound` when the table has no such cell now */
export function cellBehind(
  answer: WordedAnswer,
  facts: PivotFacts,
  keys: { readonly row: string; readonly column: string },
): CellBehind {
  const row = answer.rows.findIndex((line) => lineKey(line) === keys.row);
  const column = answer.columns.findIndex((line) => lineKey(line) === keys.column);
  const [rowLine, columnLine] = [answer.rows[row], answer.columns[column]];
  if (rowLine === undefined || columnLine === undefined) throw new AppFailure('notFound', questionMessages.noCell);
  const field = answer.fields[rowLine.field ?? columnLine.field ?? 0] ?? null;
  const behind = reportsBehind(answer.question, facts, { row: rowLine, column: columnLine, field });
  const names = [...(answer.rowLabels[row] ?? []), ...(answer.columnLabels[column] ?? [])];
  const fieldName = field === null ? '' : questionText.fieldName(field, facts);
  const title = [...names, ...(names.includes(fieldName) ? [] : [fieldName])].filter((name) => name !== '').join(', ');
  return {
    title: `${title}: ${cellText(answer, row, column)}`,
    fieldId: behind.fieldId,
    reports: behind.reports.map((report) => ({
      ...report,
      isTraced: isTraced(report, field),
      indicatorId: report.isFilled ? (field?.rate?.indicatorId ?? null) : null,
      valueText:
        report.countedWith === null
          ? valueText(report, field)
          : questionText.countedWith(valueText(report, field), report.countedWith),
      stateText: stateWords[report.state],
    })),
  };
}

type Report = ReturnType<typeof reportsBehind>['reports'][number];

/** It has a figure; of what is asked of reports themselves, it has come. */
function isTraced({ value, state }: Report, field: PivotField | null): boolean {
  if (field?.kind === 'state') return state === 'on-time' || state === 'late' || state === 'zero';
  return value !== null;
}

function valueText(
  { value, base, isBlank, isOfOtherHour }: Report,
  field: WordedAnswer['fields'][number] | null,
): string {
  if (isOfOtherHour && value === null) return questionText.otherHour;
  if (value === null) return isBlank ? questionText.blank : '';
  if (field?.rate == null || base === null) return formatCount(value);
  const { decimals, rounding } = field.rate;
  const percent = formatPercent(value, base, decimals, rounding);
  return `${formatCount(value)}/${formatCount(base)}${percent === null ? '' : ` = ${percent}`}`;
}
