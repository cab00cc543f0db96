import type { CompiledDuty, DutyUnit } from '../../../electron/domain/compilation';
import { figureOfUnit, unitsWithFigure } from '../../../electron/domain/fieldSums';
import { isSummed, measureSaid } from '../../../electron/domain/figureMeasure';
import type { FormDefinition, FormField } from '../../../electron/domain/form';
import { mostDecimals } from '../../../electron/domain/totalDecimals';
import { countOrDash, formatPeriod, formatShare, totalOrDash } from '../../lib/formatting';
import { inNameOrder } from '../../lib/sorting';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Card } from '../../ui/Page';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import styles from './Compilation.module.css';

const words = strings.compilation;

/** A few counts stay beside the names they belong to. */
const NAME_PX = 420;
const COUNT_PX = 200;

export interface FieldSumsProps {
  readonly directiveId: string;
  /** Forms with counts that no rate is made of. */
  readonly duties: readonly CompiledDuty[];
}

/** What the forms ask for beside the rates: unit by unit, with the sum and how many units gave each count. */
export function FieldSums({ directiveId, duties }: FieldSumsProps) {
  const detail = useQuery('directives.get', { directiveId });
  if (detail.status !== 'success') return null; // the rates above are there at once; these follow
  return duties.map((duty) => {
    const form = detail.data.forms.find(({ id }) => id === duty.formId);
    return form === undefined ? null : <FormSums key={duty.formId} duty={duty} form={form} />;
  });
}

function FormSums({ duty, form }: { readonly duty: CompiledDuty; readonly form: FormDefinition }) {
  const given = new Set(duty.sums.map(({ fieldKey }) => fieldKey));
  const fields = form.fields.filter(({ key }) => given.has(key));
  if (fields.length === 0) return null;
  const title = words.fieldSums(form.label, duty.period === 'once' ? words.periodOnce : formatPeriod(duty.period));
  return (
    <Card title={title} testId={`field-sums-${form.id}`}>
      <div className={styles.scroll} style={{ maxWidth: NAME_PX + COUNT_PX * fields.length }}>
        <Table<DutyUnit>
          caption={title}
          columns={[NAME, ...fields.map(countColumn)]}
          rows={inNameOrder(duty.units, nameOf)}
          rowKey={({ unitId }) => unitId}
          searchText={nameOf}
          isFilled
          foot={<Sums duty={duty} fields={fields} />}
          testId={`field-sums-table-${form.id}`}
        />
      </div>
    </Card>
  );
}

/** The sum of each count, and below it of how many units it is; what comes to no sum has a dash. */
function Sums({ duty, fields }: { readonly duty: CompiledDuty; readonly fields: readonly FormField[] }) {
  const sums = new Map(duty.sums.map((sum) => [sum.fieldKey, sum]));
  return (
    <>
      <tr data-testid={`field-sums-total-${duty.formId}`}>
        <th scope="row">{words.total}</th>
        {fields.map((field) => (
          <td key={field.key} className={styles.number}>
            {totalOrDash(
              isSummed(field) ? (sums.get(field.key)?.value ?? null) : null,
              mostDecimals(duty.units.map((unit) => figureOfUnit(unit, field))),
            )}
          </td>
        ))}
      </tr>
      <tr data-testid={`field-sums-share-${duty.formId}`}>
        <th scope="row">{words.unitsWithFigures}</th>
        {fields.map((field) => (
          <td key={field.key} className={styles.number}>
            {formatShare(unitsWithFigure(duty, field), duty.units.length)}
          </td>
        ))}
      </tr>
    </>
  );
}

function nameOf({ unitName }: DutyUnit): string {
  return unitName;
}

const NAME: Column<DutyUnit> = {
  key: 'unit',
  header: strings.table.unit,
  minWidth: 180,
  isRowHeader: true,
  isSticky: true,
  sortValue: nameOf,
  render: nameOf,
};

function countColumn(field: FormField): Column<DutyUnit> {
  const { key, label, measure } = field;
  const told = measureSaid({ label, measure });
  const figureOf = (unit: DutyUnit) => figureOfUnit(unit, field);
  return {
    key,
    header: told === undefined ? label : `${label} (${told})`,
    minWidth: 110,
    align: 'end',
    sortValue: figureOf,
    firstDirection: 'descending',
    render: (unit) => countOrDash(figureOf(unit)),
  };
}
