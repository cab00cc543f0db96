import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { templateDifference } from '../../../electron/domain/template/difference';
import { inputsOf } from '../../../electron/domain/template/writtenTemplate';
import type { TemplateDetail, TemplateSource } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { templates } from '../../text/templates';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Toolbar } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { EditorPart, type PartName } from './EditorPart';
import { Remarks } from './Remarks';
import { TemplatePreview } from './TemplatePreview';
import styles from './Templates.module.css';
import { type TemplateEditing, useTemplateEditing } from './useTemplateEditing';

const words = templates.editor;
const CHECK_AFTER_MS = 250;

export interface TemplateEditorProps {
  readonly detail: TemplateDetail;
  readonly campaign: Extract<TemplateSource, { kind: 'campaign' }> | null;
  /** Version that was saved in this screen last; null: none. */
  readonly savedVersion: number | null;
  readonly onSaved: (version: number) => void;
}

/** What a template says at the left, the very PDF at the right. Every step can be taken back. */
export function TemplateEditor({ detail, campaign, savedVersion, onSaved }: TemplateEditorProps) {
  const editing = useTemplateEditing(detail);
  const json = JSON.stringify(editing.template);
  const check = useQuery('templates.check', {
    builtInId: detail.builtInId,
    json: useSettled(json, CHECK_AFTER_MS),
  });
  const found = check.status === 'success' ? check.data : null;
  const [part, setPart] = useState<PartName>('blocks');
  const [place, setPlace] = useState<string | null>(null);
  const save = useMutation('templates.save');
  const put = async () => {
    const reply = await save.run({ templateId: detail.templateId, json });
    if (reply?.ok) onSaved(reply.value.version);
  };
  const goTo = (wanted: string) => {
    const [head = ''] = wanted.split('/');
    setPart(head === 'phrases' || head === 'measures' || head === 'columns' || head === 'inputs' ? head : 'blocks');
    setPlace(wanted);
  };
  return (
    <div className={styles.editor} onKeyDownCapture={(event) => steps(event, editing)}>
      <div className={styles.edited}>
        {detail.isOwn && (
          <SaveBar
            detail={detail}
            editing={editing}
            savedVersion={savedVersion}
            isSaving={save.isPending}
            onSave={() => void put()}
          />
        )}
        <FailureNotice failure={save.failure} />
        {found !== null && <Remarks check={found} isOwn={detail.isOwn} onGoTo={goTo} />}
        <Tabs
          label={words.parts}
          tabs={partsOf(detail, editing).map((value) => ({ value, label: labelOf(value, detail, editing) }))}
          value={part}
          onChange={setPart}
          testId="template-part"
        />
        <div className={styles.partBody}>
          <EditorPart
            part={part}
            detail={detail}
            editing={editing}
            terms={found?.terms ?? detail.terms}
            check={found}
            place={place}
            onPlace={setPlace}
          />
        </div>
      </div>
      <TemplatePreview
        builtInId={detail.builtInId}
        json={json}
        hasFaults={found === null || found.faults.length > 0}
        campaign={campaign}
      />
    </div>
  );
}

function steps(event: KeyboardEvent, editing: TemplateEditing): void {
  if (!event.ctrlKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
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

interface SaveBarProps {
  readonly detail: TemplateDetail;
  readonly editing: TemplateEditing;
  readonly savedVersion: number | null;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

function SaveBar({ detail, editing, savedVersion, isSaving, onSave }: SaveBarProps) {
  const { isChanged, canUndo, canRedo } = editing;
  const isJustSaved = !isChanged && savedVersion === detail.version;
  return (
    <>
      <Toolbar>
        <Button appearance="primary" disabled={!isChanged || isSaving} onClick={onSave} data-testid="template-save">
          {words.save}
        </Button>
        <Button disabled={!canUndo} onClick={editing.undo} data-testid="template-undo">
          {words.undo}
        </Button>
        <Button disabled={!canRedo} onClick={editing.redo} data-testid="template-redo">
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
      </Toolbar>
      {detail.entry !== null && isChanged && !canUndo && (
        <Notice testId="template-resumed">{words.resumed(formatTime(detail.entry.savedAt))}</Notice>
      )}
      {detail.fault !== null && <Notice tone="error">{detail.fault}</Notice>}
    </>
  );
}
