import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DirectiveDetail, Failure, FormSample } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { FormDraftNotice } from '../../ui/FormDraftNotice';
import { Notice } from '../../ui/Notice';
import { PurposeNotice } from '../../ui/PurposeNotice';
import { SAVES } from '../../ui/saves';
import { basedOn, baseOf, lostBy } from './baseForm';
import { CarriedOverNotice } from './CarriedOverNotice';
import styles from './Designer.module.css';
import { DutyFields } from './DutyFields';
import {
  type Design,
  type DutyDraft,
  headOver,
  heldBy,
  isRevision,
  lacksOf,
  likelyRows,
  NO_DESIGN,
  type PointedHeading,
  pointAt,
  proposalOf,
  withColumns,
  withHead,
} from './designModel';
import { FieldRows } from './FieldRows';
import { FieldRules } from './FieldRules';
import { FormWords } from './FormWords';
import { PointingRow } from './PointingRow';
import { SampleGrid } from './SampleGrid';
import { TrialView } from './TrialView';

const words = strings.designer;
/** Enough of a file's name to tell one sample from another; a place has no room for all of it. */
const MOST_OF_NAME = 80;

export interface FormDesignerProps {
  readonly detail: DirectiveDetail;
  /** The workbook to point in. */
  readonly path: string;
  readonly sample: FormSample;
  readonly onClose: () => void;
}

interface Described {
  readonly heading: PointedHeading | null;
  readonly design: Design;
  readonly duty: DutyDraft;
}

/** A form of the office's own, from a sample: point at its rows, name the fields, see what is read, say who owes it. */
export function FormDesigner({ detail, path, sample, onClose }: FormDesignerProps) {
  const { directive, groups } = detail;
  const forms = [...detail.forms, ...detail.uncollectedForms];
  const [sheetName, setSheetName] = useState(likelyRows(sample, 'table')?.sheet ?? sample.sheets[0]?.name ?? '');
  const form = useKeptForm<Described>(`form-design/${directive.id}/${sample.fileName.slice(0, MOST_OF_NAME)}`, {
    heading: null,
    design: NO_DESIGN,
    duty: {
      clauseId: directive.clauses[0]?.id ?? '',
      groupId: groups[0]?.id ?? '',
      kind: 'none',
      from: null,
      to: null,
      clock: '17:00',
    },
  });
  const { heading, duty } = form.value;
  const design = { ...NO_DESIGN, ...form.value.design }; // one half described in an earlier version lacks what came since
  const baseForm = forms.find(({ id }) => id === design.baseFormId);
  const base = baseForm === undefined ? null : baseOf(baseForm, detail);
  const setHeading = (next: PointedHeading | null) => form.change({ heading: next });
  const setDesign = (next: Design) => form.change({ design: next });
  const setDuty = (next: DutyDraft) => form.change({ duty: next });
  const [failure, setFailure] = useState<Failure | null>(null);
  const define = useMutation('forms.define');
  const sheet = sample.sheets.find(({ name }) => name === sheetName);
  const look = async (pointed: PointedHeading | null, shape = design.shape) => {
    setHeading(pointed);
    if (pointed === null) return setDesign({ ...design, shape, fields: [], answers: [] });
    setSheetName(pointed.sheet);
    const reply = await call('forms.sample', { path, heading: { ...pointed, holds: heldBy(shape) } });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    const next = withColumns({ ...withHead(design, headOver(sample, pointed)), shape }, reply.value);
    setDesign(base === null ? next : basedOn(next, base));
  };
  const reshape = (shape: Design['shape']) => {
    if (heldBy(shape) === heldBy(design.shape)) return setDesign({ ...design, shape });
    return look(null, shape); // a heading is no label line
  };
  const lacks =
    design.fields.length === 0
      ? []
      : lacksOf(
          design,
          duty,
          forms.map(({ label }) => label),
        );
  const saved = define.state.status === 'success' ? define.state.value : null;
  const isWhole = design.fields.length > 0 && lacks.length === 0;
  const described = isWhole ? proposalOf(design, duty, directive.id) : null;
  const lost = described === null || base === null ? [] : lostBy(described, base);
  const proposal = lost.length > 0 ? null : described;
  const keep = async () => {
    const reply = proposal && (await define.run(proposal));
    if (reply?.ok) form.saved();
  };
  const actions = saved === null && (
    <Button
      appearance="primary"
      disabled={proposal === null || define.isPending}
      onClick={() => void keep()}
      {...SAVES}
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
      <div key={form.round} className={styles.designer}>
        <FormDraftNotice draft={form.draft} onResume={form.resume} />
        <p className={styles.hint}>{words.pointing[heldBy(design.shape)].hint}</p>
        <PointingRow
          sample={sample}
          sheetName={sheetName}
          shape={design.shape}
          heading={heading}
          likely={likelyRows(sample, design.shape)}
          onSheet={setSheetName}
          onShape={reshape}
          onPoint={look}
        />
        {sheet && (
          <SampleGrid
            sheet={sheet}
            heading={heading?.sheet === sheet.name ? heading : null}
            holds={heldBy(design.shape)}
            onPoint={(row) => look(pointAt(heading, sheet.name, row))}
          />
        )}
        {design.fields.length > 0 && (
          <>
            <FormWords design={design} detail={detail} onChange={setDesign} />
            {baseForm !== undefined && <CarriedOverNotice design={design} form={baseForm} />}
            <FieldRows design={design} base={base} onChange={setDesign} />
            <FieldRules design={design} onChange={setDesign} />
            {!isRevision(design) && <DutyFields detail={detail} duty={duty} onChange={setDuty} />}
          </>
        )}
        <TrialView path={path} proposal={saved === null ? proposal : null} />
        {saved === null && lacks.length > 0 && (
          <Notice testId="design-lacks">{lacks.map((lack) => words.lacks[lack]).join(' ')}</Notice>
        )}
        {lost.length > 0 && (
          <Notice tone="warning" testId="design-lost">
            {lost.map(({ indicator, field }) => words.figureLost(indicator, field)).join(' ')}
          </Notice>
        )}
        {saved !== null && <PurposeNotice formIds={[saved.formId]} />}
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
