import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { at, dayOf, type IsoDay, type LocalTime, partsOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { CountedFigure } from '../../../electron/domain/outsideCount';
import type { CountsPreview } from '../../../electron/ipc/contract';
import { fileNameOf } from '../../lib/fileName';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ClockField } from '../../ui/ClockField';
import { DayField } from '../../ui/DayField';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { REACHABLE, reachableAs } from '../../ui/reachable';
import { SAVES } from '../../ui/saves';
import styles from './OutsideCounts.module.css';

const words = strings.compilation.counts;

export interface CountsFileProps {
  readonly path: string;
  readonly directiveId: string;
  readonly asOf: LocalTime;
  readonly known: {
    readonly tolerancePercent: number;
    readonly figures: readonly (CountedFigure & { readonly label: string })[];
  };
  readonly first: CountedFigure | null;
}

const keyOf = ({ formId, fieldKey }: CountedFigure) => `${formId}.${fieldKey}`;

/** One file of counts: which figure, whose and when, and what was read, before it is taken. */
export function CountsFile({ path, directiveId, asOf, known, first }: CountsFileProps) {
  const [figure, setFigure] = useState(first);
  const [column, setColumn] = useState<string | null>(null);
  const [source, setSource] = useState('');
  const [day, setDay] = useState<IsoDay | null>(dayOf(asOf));
  const [clock, setClock] = useState<string | null>(asOf.slice(11));
  const [tolerance, setTolerance] = useState(String(known.tolerancePercent));
  const take = useMutation('counts.take');
  const pointed = figure && { path, directiveId, formId: figure.formId, fieldKey: figure.fieldKey, column };
  const preview = useQuery('counts.read', pointed);
  const isToleranceGood = /^\d{1,3}$/.test(tolerance.trim()) && Number(tolerance) <= 100;
  const hasRows = preview.status === 'success' && preview.data.rows.length > 0;
  const isReady = hasRows && source.trim() !== '' && day !== null && clock !== null && isToleranceGood;
  const save = () => {
    if (pointed === null || day === null || clock === null) return;
    take.run({ ...pointed, asOf: at(day, clock), source, tolerancePercent: Number(tolerance) });
  };
  if (take.state.status === 'success')
    return (
      <Notice tone="success" testId="counts-taken">
        {words.taken(formatCount(take.state.value.rows.length))}
      </Notice>
    );
  return (
    <section className={styles.form} data-testid="counts-file">
      <h3 className={styles.heading}>{fileNameOf(path)}</h3>
      <Field label={words.figure}>
        <Select
          value={figure === null ? '' : keyOf(figure)}
          onChange={(_, { value }) => {
            setFigure(known.figures.find((one) => keyOf(one) === value) ?? null);
            setColumn(null);
          }}
          data-testid="counts-figure"
        >
          {known.figures.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {one.label}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.fields}>
        <Field label={words.source}>
          <Input
            value={source}
            placeholder={words.sourceExample}
            onChange={(_, { value }) => setSource(value)}
            data-testid="counts-source"
          />
        </Field>
        <ClockField label={words.clock} value={clock} isEager onCommit={setClock} testId="counts-clock" />
        <DayField
          label={words.day}
          value={day}
          isEager
          year={partsOf(dayOf(asOf)).year}
          onCommit={setDay}
          testId="counts-day"
        />
        <Field
          label={words.tolerance}
          {...(!isToleranceGood && { validationState: 'error' as const, validationMessage: words.badTolerance })}
        >
          <Input value={tolerance} onChange={(_, { value }) => setTolerance(value)} data-testid="counts-tolerance" />
        </Field>
      </div>
      <QueryView query={preview}>{(found) => <Found found={found} onColumn={setColumn} />}</QueryView>
      <FailureNotice failure={take.failure} />
      <div>
        <Button
          appearance="primary"
          disabled={!isReady || take.isPending}
          onClick={save}
          {...SAVES}
          data-testid="counts-take"
        >
          {take.isPending ? words.taking : words.take}
        </Button>
      </div>
    </section>
  );
}

function Found({ found, onColumn }: { readonly found: CountsPreview; readonly onColumn: (letter: string) => void }) {
  const { columns, column, rows, issues, sheet } = found;
  return (
    <>
      <Field label={words.column(sheet)}>
        <Select value={column ?? ''} onChange={(_, { value }) => onColumn(value)} data-testid="counts-column">
          {column === null && <option value="">{words.chooseColumn}</option>}
          {columns.map(({ letter, label }) => (
            <option key={letter} value={letter}>
              {words.columnName(letter, label)}
            </option>
          ))}
        </Select>
      </Field>
      {issues.length > 0 && (
        <ul className={styles.issues} {...REACHABLE} data-testid="counts-issues">
          {issues.map(({ code, cell, message }) => (
            <li key={`${code} ${cell} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div className={styles.rows} {...reachableAs(words.rows)} data-testid="counts-rows">
          <table>
            <caption className="offScreen">{words.rows}</caption>
            <thead>
              <tr>
                <th>{strings.table.unit}</th>
                <th className={styles.number}>{words.value}</th>
                <th>{words.cell}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unitId, unitName, value, cell }) => (
                <tr key={unitId}>
                  <td>{unitName}</td>
                  <td className={styles.number}>{formatCount(value)}</td>
                  <td>{cell}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
