import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { unitListMessages as say } from '../../text/unitListMessages';
import { address, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { UnitListRow } from '../unitList';
import type { UnitColumns } from './unitColumns';

type Columns = Pick<UnitColumns, 'name' | 'code'>;

/** What a list of units says that is likely a slip: one name under two codes, a code unlike all the others. */
export function doubtsAboutUnits(sheet: Sheet, units: readonly UnitListRow[], columns: Columns): readonly Issue[] {
  return [...namesOfTwoCodes(sheet, units, columns), ...strangeCodes(sheet, units, columns)];
}

/** Two units of one name in one place; in two districts they are two. */
function namesOfTwoCodes(sheet: Sheet, units: readonly UnitListRow[], { name }: Columns): readonly Issue[] {
  const known = new Map<string, UnitListRow>();
  return units.flatMap((unit) => {
    if (unit.code === null) return [];
    const over = [unit.above, unit.parentKey, unit.parentName].map((each) => each ?? '').join('/');
    const days = `${unit.validFrom ?? ''}/${unit.validTo ?? ''}`;
    const key = foldForSearch(`${unit.kind}/${unit.name}/${over}/${days}`);
    const other = known.get(key);
    if (other === undefined) known.set(key, unit);
    if (other === undefined || other.code === unit.code) return [];
    const place = { sheet: sheet.name, row: unit.sourceRow, column: name };
    const named = { sheet: sheet.name, cell: address(unit.sourceRow, name) };
    const message = say.nameOfTwoCodes(named, unit.name, unit.code, other.code ?? '', other.sourceRow);
    return [issueAt('warning', 'unit-name-twice', message, place, { raw: unit.name })];
  });
}

/** "ABC" among numbers. An office that gives codes of its own, with letters, has more than one of them. */
function strangeCodes(sheet: Sheet, units: readonly UnitListRow[], { name, code }: Columns): readonly Issue[] {
  const coded = units.filter((unit) => unit.code !== null);
  const odd = coded.filter((unit) => !/^[\d.\-/ ]+$/.test(unit.code ?? ''));
  if (odd.length === 0 || odd.length * 2 >= coded.length) return [];
  return odd.map((unit) => {
    const column = code ?? name;
    const named = { sheet: sheet.name, cell: address(unit.sourceRow, column) };
    const place = { sheet: sheet.name, row: unit.sourceRow, column };
    const raw = unit.code ?? '';
    return issueAt('warning', 'code-no-number', say.codeNoNumber(named, raw, unit.name), place, { raw });
  });
}
