import type { Issue, Severity } from '../domain/issue';
import { address } from './grid';

/** Where in a workbook; every part may be unknown. */
export interface Place {
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

export interface Values {
  readonly raw?: string | undefined;
  readonly understood?: string | undefined;
  readonly expected?: string | undefined;
}

/** An issue with only the parts that are known. */
export function issueAt(
  severity: Severity,
  code: string,
  message: string,
  place: Place = {},
  values: Values = {},
): Issue {
  const { sheet, row, column } = place;
  return {
    severity,
    code,
    message,
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && column !== undefined && { cell: address(row, column) }),
    ...(row !== undefined && { row }),
    ...(values.raw !== undefined && { raw: values.raw }),
    ...(values.understood !== undefined && { understood: values.understood }),
    ...(values.expected !== undefined && { expected: values.expected }),
  };
}

/** Most issues of one code that are listed one by one for a sheet; a ghost column must not make a million sentences. */
export const MOST_PER_CODE = 200;

/** Cuts each code off at `MOST_PER_CODE`; `more` words what was left out. */
export function capped(issues: readonly Issue[], more: (code: string, left: number) => Issue): readonly Issue[] {
  const counts = new Map<string, number>();
  const kept = issues.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_PER_CODE;
  });
  const cut = [...counts].filter(([, count]) => count > MOST_PER_CODE);
  return [...kept, ...cut.map(([code, count]) => more(code, count - MOST_PER_CODE))];
}
