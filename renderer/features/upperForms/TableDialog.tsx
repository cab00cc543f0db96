import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { MatchedRow, ShownForm } from '../../../electron/domain/upper/form';
import type { Failure, PointChoices, PointDraft } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { upperForms as words } from '../../text/upperForms';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { FigureFields } from './FigureFields';
import { lettersOf, type SaidUnits, type TableColumn, tablePoints, unitOfRow } from './formModel';
import styles from './UpperForms.module.css';

const say = words.tableDialog;

export interface TableDialogProps {
  readonly templateId: string;
  readonly form: ShownForm;
  readonly choices: PointChoices;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onTake: (points: readonly PointDraft[]) => void;
  readonly onClose: () => void;
}

interface Asked {
  readonly sheet: string;
  readonly column: string;
  readonly top: number;
  readonly bottom: number;
}

/** A column of unit names and the columns that take their figures, pointed at together. */
export function TableDialog(props: TableDialogProps) {
  const { templateId, form, choices, isPending, failure, onTake, onClose } = props;
  const visible = form.sheets.filter(({ state }) => state === 'visible');
  const [sheetName, setSheetName] = useState(visible[0]?.name ?? '');
  const sheet = form.sheets.find(({ name }) => name === sheetName);
  const [column, setColumn] = useState('B');
  const [top, setTop] = useState('1');
  const [bottom, setBottom] = useState(String(sheet?.rows ?? 1));
  const [columns, setColumns] = useState<readonly TableColumn[]>([firstColumn(choices, 'C')]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<SaidUnits>({});
  const rows = useQuery('upperTemplates.matchRows', asked === null ? null : { templateId, ...asked });
  const found = asked !== null && rows.status === 'success' && !rows.isRefreshing ? rows.data : [];
  const open = found.filter((row) => unitOfRow(row, said) === undefined);
  const points = asked === null ? [] : tablePoints(asked.sheet, found, said, columns);
  const letters = Array.from({ length: sheet?.columns ?? 1 }, (_, at) => lettersOf(at + 1));
  const isReady = /^[1-9]\d{0,6}$/.test(top) && /^[1-9]\d{0,6}$/.test(bottom) && Number(top) <= Number(bottom);
  const change = (key: string, next: Partial<TableColumn>) =>
    setColumns(columns.map((one) => (one.key === key ? { ...one, ...next } : one)));
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      width={920}
      testId="upper-table-dialog"
      actions={
        <Button
          appearance="primary"
          disabled={isPending || points.length === 0 || open.length > 0}
          onClick={() => onTake(points)}
          data-testid="upper-table-take"
        >
          {say.take(formatCount(points.length))}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{say.hint}</p>
        <div className={styles.row}>
          <Field label={say.sheet} className={styles.wide}>
            <Select value={sheetName} onChange={(_, { value }) => setSheetName(value)} data-testid="upper-table-sheet">
              {form.sheets.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <LetterField
            label={say.unitColumn}
            letters={letters}
            value={column}
            onChange={setColumn}
            testId="upper-units"
          />
          <Field label={say.top}>
            <Input
              className={styles.narrow}
              inputMode="numeric"
              value={top}
              onChange={(_, { value }) => setTop(value.trim())}
              data-testid="upper-top"
            />
          </Field>
          <Field label={say.bottom}>
            <Input
              className={styles.narrow}
              inputMode="numeric"
              value={bottom}
              onChange={(_, { value }) => setBottom(value.trim())}
              data-testid="upper-bottom"
            />
          </Field>
        </div>
        {columns.map((one, at) => (
          <div key={one.key} className={styles.columnRow}>
            <LetterField
              label={say.column}
              letters={letters}
              value={one.column}
              onChange={(letter) => change(one.key, { column: letter })}
              testId={`upper-column-${at}`}
            />
            <FigureFields
              choices={choices}
              whose="unit"
              value={one}
              onChange={(value) => change(one.key, value)}
              testId={`upper-column-${at}`}
            />
            {columns.length > 1 && (
              <Button
                aria-label={say.dropColumn(one.column)}
                onClick={() => setColumns(columns.filter(({ key }) => key !== one.key))}
              >
                {words.drop}
              </Button>
            )}
          </div>
        ))}
        <div className={styles.row}>
          <Button
            onClick={() => setColumns([...columns, firstColumn(choices, nextLetter(columns, letters))])}
            data-testid="upper-add-column"
          >
            {say.addColumn}
          </Button>
          <Button
            disabled={!isReady}
            onClick={() => {
              setSaid({});
              setAsked({ sheet: sheetName, column, top: Number(top), bottom: Number(bottom) });
            }}
            data-testid="upper-match"
          >
            {say.match}
          </Button>
        </div>
        {asked !== null && (
          <QueryView query={rows}>
            {(data) => <MatchedRows rows={data} said={said} choices={choices} onSay={setSaid} />}
          </QueryView>
        )}
        {open.length > 0 && (
          <Notice tone="warning" testId="upper-open-rows">
            {say.open(formatCount(open.length))}
          </Notice>
        )}
        <FailureNotice failure={failure} />
      </div>
    </Dialog>
  );
}

let serial = 0;

function firstColumn({ indicators }: PointChoices, column: string): TableColumn {
  serial += 1;
  return { key: String(serial), column, indicatorId: indicators[0]?.id ?? '', figure: 'numerator', periodsBack: 0 };
}

function nextLetter(columns: readonly TableColumn[], letters: readonly string[]): string {
  const last = letters.indexOf(columns.at(-1)?.column ?? 'B');
  return letters[last + 1] ?? letters.at(-1) ?? 'C';
}

interface LetterFieldProps {
  readonly label: string;
  readonly letters: readonly string[];
  readonly value: string;
  readonly onChange: (letter: string) => void;
  readonly testId: string;
}

function LetterField({ label, letters, value, onChange, testId }: LetterFieldProps) {
  return (
    <Field label={label}>
      <Select className={styles.narrow} value={value} onChange={(_, data) => onChange(data.value)} data-testid={testId}>
        {letters.map((letter) => (
          <option key={letter} value={letter}>
            {letter}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface MatchedRowsProps {
  readonly rows: readonly MatchedRow[];
  readonly said: SaidUnits;
  readonly choices: PointChoices;
  readonly onSay: (said: SaidUnits) => void;
}

const OPEN = '?';
const LEFT_OUT = '';

function MatchedRows({ rows, said, choices, onSay }: MatchedRowsProps) {
  const units = choices.whose.flatMap(({ whose, label }) => (whose.kind === 'unit' ? [{ id: whose.id, label }] : []));
  return (
    <div className={styles.scroll}>
      <Table
        caption={say.rows}
        rows={rows}
        rowKey={({ row }) => String(row)}
        noRows={say.nothing}
        testId="upper-rows"
        columns={[
          { key: 'row', header: say.row, width: 64, render: ({ row }) => row },
          { key: 'text', header: say.text, isRowHeader: true, render: ({ text }) => text },
          {
            key: 'unit',
            header: say.unit,
            width: 380,
            render: (row) => {
              const unit = unitOfRow(row, said);
              return (
                <Select
                  size="small"
                  aria-label={`${say.unit}: ${row.text}`}
                  value={unit === undefined ? OPEN : (unit ?? LEFT_OUT)}
                  onChange={(_, { value }) => onSay({ ...said, [row.row]: value === LEFT_OUT ? null : value })}
                  data-testid={`upper-row-${row.row}`}
                >
                  {unit === undefined && <option value={OPEN}>{say.ask}</option>}
                  <option value={LEFT_OUT}>{say.leaveOut}</option>
                  {units.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </Select>
              );
            },
          },
        ]}
      />
    </div>
  );
}
