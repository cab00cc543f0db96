import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { templateDifference } from '../../../electron/domain/template/difference';
import type { PaperTemplate } from '../../../electron/domain/template/paperTemplate';
import { inputsOf } from '../../../electron/domain/template/writtenTemplate';
import type { TemplateDetail, TemplateSource } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { isShortcut } from '../../lib/shortcuts';
import { useLanding } from '../../lib/useLanding';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { templates } from '../../text/templates';
import { FailureNotice } from '../../ui/FailureNotice';
import { ArrowRedo20Regular, ArrowUndo20Regular } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { Toolbar } from '../../ui/Page';
import { SAVES } from '../../ui/saves';
import { Tabs } from '../../ui/Tabs';
import { WorkButton } from '../../ui/WorkButton';
import { EditorPart, type PartName } from './EditorPart';
import { Remarks } from './Remarks';
import { type Standing, TemplatePreview } from './TemplatePreview';
import styles from './Templates.module.css';
import { type TemplateEditing, useTemplateEditing } from './useTemplateEditing';

const words = templates.editor;
const CHECK_AFTER_MS = 250;

export interface TemplateEditorProps {
  readonly detail: TemplateDetail;
  readonly campaign: Extract<TemplateSource, { kind: 'campaign' }> | null;
  /** What stands before the buttons: the way back, the name. */
  readonly head: ReactNode;
}

/** What a template says at the left, the very PDF at the right. Every step can be taken back. */
export function TemplateEditor({ detail, campaign, head }: TemplateEditorProps) {
  const editing = useTemplateEditing(detail);
  const json = JSON.stringify(editing.template);
  const check = useChecked(detail.builtInId, json);
  const [part, setPart] = useState<PartName>('blocks');
  const [place, setPlace] = useState<string | null>(null);
  const landing = useLanding<HTMLDivElement>('[data-testid=template-block] > button');
  const goTo = (wanted: string) => {
    const [first = ''] = wanted.split('/');
    setPart(WORDED.find((one) => one === first) ?? 'blocks');
    setPlace(wanted);
  };
  const parts = partsOf(detail, editing).map((value) => ({ value, label: labelOf(value, detail, editing) }));
  return (
    <div ref={landing} className={styles.screen} onKeyDownCapture={(event) => steps(event, editing)}>
      <Toolbar>
        {head}
        {detail.isOwn && <SaveButtons detail={detail} editing={editing} />}
      </Toolbar>
      <div className={styles.editor}>
        <div className={styles.edited}>
          {detail.entry !== null && editing.isChanged && !editing.canUndo && (
            <Notice testId="template-resumed">{words.resumed(formatTime(detail.entry.savedAt))}</Notice>
          )}
          {detail.fault !== null && <Notice tone="error">{detail.fault}</Notice>}
          {check.found !== null && <Remarks check={check.found} isOwn={detail.isOwn} onGoTo={goTo} />}
          <Tabs label={words.parts} tabs={parts} value={part} onChange={setPart} testId="template-part" />
          <div className={styles.partBody}>
            <EditorPart
              part={part}
              detail={detail}
              editing={editing}
              terms={check.found?.terms ?? detail.terms}
              check={check.found}
              place={place}
              onPlace={setPlace}
            />
          </div>
        </div>
        <TemplatePreview builtInId={detail.builtInId} json={json} standing={check.standing} campaign={campaign} />
      </div>
    </div>
  );
}

/** Parts whose faults are not in the blocks. */
const WORDED: readonly PartName[] = ['phrases', 'measures', 'columns', 'inputs'];

/** What is found about the template; `standing` speaks of this very text, while `found` may be of the one before. */
function useChecked(builtInId: string, json: string) {
  const settled = useSettled(json, CHECK_AFTER_MS);
  const check = useQuery('templates.check', { builtInId, json: settled });
  const found = check.status === 'success' ? check.data : null;
  const isJudged = check.status === 'success' && !check.isRefreshing && settled === json;
  const standing: Standing = !isJudged ? 'open' : check.data.faults.length > 0 ? 'wrong' : 'right';
  return { found, standing };
}

function steps(event: KeyboardEvent, editing: TemplateEditing): void {
  const isRedo = isShortcut('templateRedo', event);
  if (!isRedo && !isShortcut('templateUndo', event)) return;
  event.preventDefault();
  if (isRedo) editing.redo();
  else editing.undo();
}

function partsOf(detail: TemplateDetail, editing: TemplateEditing): readonly PartName[] {
  const { terms } = detail;
  return [
    'blocks',
    ...(inputsOf(editing.template).length > 0 || inputsOf(detail.builtIn).length > 0 ? (['inputs'] as const) : []),
    ...(terms.columns.length > 0 ? (['columns'] as const) : []),
    ...(terms.phrases.length > 0 ? (['phrases'] as const) : []),
    ...(terms.measures.length > 0 ? (['measures'] as const) : []),
    ...(detail.isOwn ? (['difference', 'versions'] as const) : []),
    ...(detail.base === null ? [] : (['newer'] as const)),
  ];
}

function labelOf(part: PartName, { builtIn }: TemplateDetail, { template }: TemplateEditing): string {
  return part === 'difference' ? words.tabs.difference(templateDifference(builtIn, template).length) : words.tabs[part];
}

interface SaveButtonsProps {
  readonly detail: TemplateDetail;
  readonly editing: TemplateEditing;
}

/** Saving, and the steps back and forth. A refusal stands until something is changed. */
function SaveButtons({ detail, editing }: SaveButtonsProps) {
  const { template, isChanged, canUndo, canRedo } = editing;
  const save = useMutation('templates.save');
  const [tried, setTried] = useState<PaperTemplate | null>(null);
  const run = () => {
    setTried(template);
    void save.run({ templateId: detail.templateId, json: JSON.stringify(template) });
  };
  const isJustSaved = save.state.status === 'success' && save.state.value.version === detail.version;
  return (
    <>
      <WorkButton
        call="templates.save"
        appearance="primary"
        disabled={!isChanged || save.isPending}
        onClick={run}
        {...SAVES}
        data-testid="template-save"
      >
        {words.save}
      </WorkButton>
      <Button icon={<ArrowUndo20Regular />} disabled={!canUndo} onClick={editing.undo} data-testid="template-undo">
        {words.undo /* in words: the arrow above takes back what was saved */}
      </Button>
      <Button icon={<ArrowRedo20Regular />} disabled={!canRedo} onClick={editing.redo} data-testid="template-redo">
        {words.redo}
      </Button>
      {isChanged && (
        <Button onClick={editing.discard} data-testid="template-discard">
          {words.discard}
        </Button>
      )}
      <span className={styles.quiet} role="status" data-testid="template-standing">
        {isChanged ? words.unsaved : isJustSaved ? words.saved(detail.version) : words.upToDate(detail.version)}
      </span>
      {tried === template && <FailureNotice failure={save.failure} />}
    </>
  );
}
