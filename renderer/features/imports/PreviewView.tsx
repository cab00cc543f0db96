import { useState } from 'react';
import type { ImportPreview } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { CountedNotice } from '../../ui/CountedNotice';
import { type ChipChoice, FilterChips } from '../../ui/FilterChips';
import { Spacer, Toolbar } from '../../ui/Page';
import { AcceptBar } from './AcceptBar';
import { AssignDialog } from './AssignDialog';
import { FileDetail } from './FileDetail';
import styles from './Imports.module.css';
import { FILE_STATES, type FileState } from './importModel';
import { PreviewTable } from './PreviewTable';
import { ReceivedDialog } from './ReceivedDialog';
import { ReturnAll } from './ReturnAll';
import type { ImportFlow } from './useImportFlow';

export interface PreviewViewProps {
  readonly directiveId: string;
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  readonly selected: ReadonlySet<number>;
}

type Filter = FileState | 'all';

function chipsOf({ files }: ImportPreview): readonly ChipChoice<Filter>[] {
  const chips = FILE_STATES.map((state) => ({
    value: state,
    label: strings.imports.state[state],
    count: files.filter((file) => file.state === state).length,
  })).filter(({ count }) => count > 0);
  return [{ value: 'all', label: strings.imports.filterAll, count: files.length }, ...chips];
}

/** Form labels by id, for names instead of ids on screen. */
export function useFormLabels(directiveId: string): ReadonlyMap<string, string> {
  const detail = useQuery('directives.get', { directiveId });
  return new Map(detail.status === 'success' ? detail.data.forms.map(({ id, label }) => [id, label]) : []);
}

type Question = { readonly kind: 'assign' | 'received'; readonly index: number };

/** Everything that was read, looked through before anything is saved. */
export function PreviewView({ directiveId, flow, preview, selected }: PreviewViewProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [currentIndex, setCurrentIndex] = useState<number | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const formLabels = useFormLabels(directiveId);
  const chips = chipsOf(preview);
  const shownFilter = chips.some(({ value }) => value === filter) ? filter : 'all';
  const files = preview.files
    .filter(({ state }) => shownFilter === 'all' || state === shownFilter)
    .toSorted((one, other) => Number(one.state === 'skipped') - Number(other.state === 'skipped')); // nobody's report comes last
  const current =
    preview.files.find(({ index }) => index === currentIndex) ??
    files.find(({ state }) => state !== 'skipped') ??
    files[0] ??
    null;
  const asked = preview.files.find(({ index }) => index === question?.index);
  const dialog = { flow, onClose: () => setQuestion(null) };
  return (
    <>
      <Toolbar>
        <FilterChips
          label={strings.imports.filters}
          chips={chips}
          value={shownFilter}
          onChange={setFilter}
          testId="import-filter"
        />
        <Spacer />
        <ReturnAll sessionId={preview.previewId} files={preview.files} />
      </Toolbar>
      <CountedNotice formIds={preview.files.map(({ formId }) => formId)} />
      <div className={styles.split}>
        <div className={styles.column}>
          <PreviewTable
            files={files}
            selected={selected}
            currentIndex={current?.index ?? null}
            formLabels={formLabels}
            onSelect={flow.select}
            onOpen={setCurrentIndex}
            onEditReceived={(index) => setQuestion({ kind: 'received', index })}
          />
        </div>
        <FileDetail
          sessionId={preview.previewId}
          flow={flow}
          file={current}
          formLabels={formLabels}
          onAssign={(index) => setQuestion({ kind: 'assign', index })}
          onAnswer={(index, meaning) => void flow.assign(index, { meaning })}
          onPlace={(index, place) => void flow.assign(index, { place })}
        />
      </div>
      <AcceptBar flow={flow} preview={preview} selected={selected} />
      {asked && question?.kind === 'assign' && <AssignDialog directiveId={directiveId} file={asked} {...dialog} />}
      {asked && question?.kind === 'received' && <ReceivedDialog file={asked} {...dialog} />}
    </>
  );
}
