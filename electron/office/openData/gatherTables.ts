import type { WalkDb } from '../../db/database';
import { readSchema } from '../../db/readSchema';
import { loadDictionary } from '../../documents/openData/loadDictionary';
import { AppFailure } from '../../domain/failure';
import { type DescribedTable, describeTables } from '../../domain/openData/dictionary';
import type { LeftOut, OpenTable } from '../../domain/openData/openTable';
import type { OpenDataOrder } from '../../domain/openData/order';
import { openDataText } from '../../text/openDataText';
import { cleanerOfNames } from './cleanerOfNames';
import { rawTables, type Sorted } from './rawTables';
import { type ViewContext, viewContext } from './viewContext';
import { changesView } from './views/changes';
import { directivesView } from './views/directives';
import { figuresView } from './views/figures';
import { obligationsView } from './views/obligations';
import { targetsView } from './views/targets';
import { tasksView } from './views/tasks';
import { totalsView } from './views/totals';
import { unitsView } from './views/units';
import { describedViews } from './viewTable';

const VIEWS: readonly ((context: ViewContext, described: readonly DescribedTable[]) => OpenTable)[] = [
  figuresView,
  obligationsView,
  totalsView,
  unitsView,
  directivesView,
  tasksView,
  targetsView,
  (context, described) => changesView(context, tableNamed(described, 'change_log')),
];

/** The tables of the data file with the words of the data dictionary. */
export function describeData(db: WalkDb, resourcesFolder: string): readonly DescribedTable[] {
  return describeTables(readSchema(db), loadDictionary(resourcesFolder));
}

/**
 * Everything an order asks for: first what is put together for people to read, then the tables as they are.
 * @throws AppFailure `invalid` for a name that no table has
 */
export function gatherTables(db: WalkDb, resourcesFolder: string, order: OpenDataOrder): Sorted {
  const described = describeData(db, resourcesFolder);
  const views = describedViews();
  refuseUnknown(order, [...views, ...described]);
  const { only, asOf, withPersons } = order;
  const wanted = views.map(({ name }) => only === null || only.includes(name));
  const context = wanted.includes(true) ? viewContext(db, { asOf, withPersons, resourcesFolder }) : null;
  const raw = rawTables(db, described, order);
  const clean = withPersons ? (table: OpenTable) => table : cleanerOfNames(db);
  return {
    tables: [
      ...VIEWS.flatMap((view, at) => (context !== null && wanted[at] ? [view(context, described)] : [])),
      ...raw.tables,
    ].map(clean),
    leftOut: [
      ...views.flatMap(({ name }, at): readonly LeftOut[] =>
        wanted[at] ? [] : [{ table: name, column: null, rows: 0, why: 'notAsked' }],
      ),
      ...raw.leftOut,
    ],
  };
}

function tableNamed(described: readonly DescribedTable[], name: string): DescribedTable {
  const table = described.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

function refuseUnknown({ only }: OpenDataOrder, tables: readonly DescribedTable[]): void {
  const names = tables.map(({ name }) => name);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new AppFailure('invalid', openDataText.noTable(unknown, names.join(', ')));
}
