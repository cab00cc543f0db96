import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { DirectiveDetail, Failure, FormSample } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useMutation } from '../../lib/useMutation';
import { vi } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import styles from './Designer.module.css';
import { DutyFields } from './DutyFields';
import {
  type Design,
  type DutyDraft,
  lacksOf,
  NO_DESIGN,
  type PointedHeading,
  pointAt,
  proposalOf,
  withColumns,
} from './designModel';
import { typingYear } from './directiveWords';
import { FieldRows } from './FieldRows';
import { SampleGrid } from './SampleGrid';

const words = vi.designer;

export interface FormDesignerProps {
  readonly detail: DirectiveDetail;
  /** The workbook to point in. */
  readonly path: string;
  readonly sample: FormSample;
  readonly onClose: () => void;
}

function firstHeading(sample: FormSample): PointedHeading | null {
  const sheet = sample.sheets.find(({ tables }) => tables.length > 0);
  const table = sheet?.tables[0];
  return sheet && table ? { sheet: sheet.name, top: table.top, bottom: table.bottom } : null;
}

/** Title as it stands over the heading: the longest line in capitals, else nothing. */
function titleOver(sample: FormSample, heading: PointedHeading): string {
  const sheet = sample.sheets.find(({ name }) => name === heading.sheet);
  const texts = (sheet?.rows ?? [])
    .filter(({ row }) => row < heading.top)
    .flatMap(({ cells }) => cells.map(({ text }) => text));
  const capitals = texts.filter((text) => text === text.toLocaleUpperCase('vi') && /\p{L}{3}/u.test(text));
  const longest = capitals.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return longest.replace(/[\s,(]*NGÀY\s.*$/u, ''); // the day is of this sample alone
}

/** A form of the office's own, from a sample: point at the heading, name the fields, say who owes it. */
export function FormDesigner({ detail, path, sample, onClose }: FormDesignerProps) {
  const { directive, forms, groups } = detail;
  const [sheetName, setSheetName] = useState(firstHeading(sample)?.sheet ?? sample.sheets[0]?.name ?? '');
  const [heading, setHeading] = useState<PointedHeading | null>(null);
  const [design, setDesign] = useState<Design>(NO_DESIGN);
  const [duty, setDuty] = useState<DutyDraft>({
    clauseId: directive.clauses[0]?.id ?? '',
    groupId: groups[0]?.id ?? '',
    kind: 'none',
    from: null,
    to: null,
    clock: '17:00',
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const define = useMutation('forms.define');
  const sheet = sample.sheets.find(({ name }) => name === sheetName);
  const look = async (pointed: PointedHeading | null) => {
    setHeading(pointed);
    if (pointed === null) return setDesign({ ...design, fields: [] });
    const reply = await call('forms.sample', { path, heading: pointed });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    const title = design.title === '' ? titleOver(sample, pointed) : design.title;
    setDesign(withColumns({ ...design, title }, reply.value.columns));
  };
  const lacks = design.fields.length === 0 ? [] : lacksOf(design, duty);
  const saved = define.state.status === 'success' ? define.state.value : null;
  const save = () => define.run(proposalOf(design, duty, directive.id));
  const actions = saved === null && (
    <Button
      appearance="primary"
      disabled={design.fields.length === 0 || lacks.length > 0 || define.isPending}
      onClick={save}
      data-testid="design-save"
    >
      {words.save}
    </Button>
  );
  return (
    <Dialog
      title={words.title(sample.fileName)}
      onClose={onClose}
      actions={actions}
      width={1180}
      testId="form-designer"
    >
      <div className={styles.designer}>
        <p className={styles.hint}>{words.pointHint}</p>
        <div className={styles.row}>
          <Field label={words.sheet} size="small">
            <Select
              size="small"
              value={sheetName}
              onChange={(_, { value }) => setSheetName(value)}
              data-testid="design-sheet"
            >
              {sample.sheets.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {firstHeading(sample) !== null && (
            <Button size="small" onClick={() => look(firstHeading(sample))} data-testid="design-found">
              {words.takeFound}
            </Button>
          )}
          <span>
            {heading === null ? words.noHeading : words.headingRows(String(heading.top), String(heading.bottom))}
          </span>
        </div>
        {sheet && (
          <SampleGrid
            sheet={sheet}
            heading={heading?.sheet === sheet.name ? heading : null}
            onPoint={(row) => look(pointAt(heading, sheet.name, row))}
          />
        )}
        {design.fields.length > 0 && (
          <>
            <FormWords design={design} forms={forms} year={typingYear(directive)} onChange={setDesign} />
            <FieldRows design={design} onChange={setDesign} />
            {design.baseFormId === null && <DutyFields detail={detail} duty={duty} onChange={setDuty} />}
          </>
        )}
        {lacks.length > 0 && <Notice testId="design-lacks">{lacks.map((lack) => words.lacks[lack]).join(' ')}</Notice>}
        {saved !== null && (
          <Notice tone="success" testId="design-saved">
            {words.saved(design.label, String(saved.version), String(saved.obligations))}
          </Notice>
        )}
        <FailureNotice failure={failure ?? define.failure} />
      </div>
    </Dialog>
  );
}

interface FormWordsProps {
  readonly design: Design;
  readonly forms: DirectiveDetail['forms'];
  readonly year: number;
  readonly onChange: (design: Design) => void;
}

/** How the form is called, what a row is, and whether it takes the place of a form that is there. */
function FormWords({ design, forms, year, onChange }: FormWordsProps) {
  return (
    <div className={styles.row}>
      <Field label={words.label} size="small">
        <Input
          size="small"
          value={design.label}
          maxLength={100}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...design, label: value })}
          data-testid="design-label"
        />
      </Field>
      <Field label={words.formTitle} size="small" className={styles.wide ?? ''}>
        <Input
          size="small"
          value={design.title}
          maxLength={300}
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...design, title: value })}
          data-testid="design-title"
        />
      </Field>
      <Field label={words.shape} size="small">
        <Select
          size="small"
          value={design.shape}
          onChange={(_, { value }) => onChange({ ...design, shape: value === 'list' ? 'list' : 'table' })}
          data-testid="design-shape"
        >
          <option value="table">{words.shapes.table}</option>
          <option value="list">{words.shapes.list}</option>
        </Select>
      </Field>
      <Field label={words.measure} size="small">
        <Input
          size="small"
          value={design.measure}
          maxLength={30}
          onChange={(_, { value }) => onChange({ ...design, measure: value })}
          data-testid="design-measure"
        />
      </Field>
      <Field label={words.base} size="small">
        <Select
          size="small"
          value={design.baseFormId ?? ''}
          onChange={(_, { value }) => onChange({ ...design, baseFormId: value === '' ? null : value })}
          data-testid="design-base"
        >
          <option value="">{words.newForm}</option>
          {forms.map(({ id, label }) => (
            <option key={id} value={id}>
              {words.newVersionOf(label)}
            </option>
          ))}
        </Select>
      </Field>
      {design.baseFormId !== null && (
        <DayField
          label={words.validFrom}
          size="small"
          year={year}
          value={design.validFrom}
          onCommit={(validFrom) => onChange({ ...design, validFrom })}
          testId="design-valid-from"
        />
      )}
    </div>
  );
}
