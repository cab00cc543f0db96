import { useEffect, useRef, useState } from 'react';
import { templateDifference } from '../../../electron/domain/template/difference';
import type { PaperTemplate } from '../../../electron/domain/template/paperTemplate';
import type { TemplateDetail } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { queryClient } from '../../lib/client';
import { changed, redone, startOf, type Timeline, undone } from './undo';

/** A crash costs a word at most. */
const KEPT_EVERY_MS = 400;

export interface TemplateEditing {
  readonly template: PaperTemplate;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param kind see `Timeline.running` */
  change(template: PaperTemplate, kind?: string | null): void;
  undo(): void;
  redo(): void;
  /** Back to what is saved; nothing half typed is kept. */
  discard(): void;
}

/** What is being edited, with its steps; kept in the data folder until it is saved. */
export function useTemplateEditing({ templateId, isOwn, template: saved, entry }: TemplateDetail): TemplateEditing {
  const [line, setLine] = useState<Timeline<PaperTemplate>>(() => startOf(entry?.template ?? saved));
  const template = line.now;
  const isChanged = templateDifference(saved, template).length > 0;
  useKept(templateId, isOwn, isChanged ? JSON.stringify(template) : null, entry !== null);
  return {
    template,
    isChanged,
    canUndo: line.past.length > 0,
    canRedo: line.future.length > 0,
    change: (next, kind = null) => setLine((before) => changed(before, next, kind)),
    undo: () => setLine(undone),
    redo: () => setLine(redone),
    discard: () => setLine((before) => changed(before, saved, null)),
  };
}

/** Written within a moment, however long the typing goes on, and when the editor is left. */
function useKept(templateId: string, isOwn: boolean, json: string | null, wasKept: boolean): void {
  const latest = useRef(json);
  const written = useRef<string | null | undefined>(wasKept ? undefined : null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = json;
    if (!isOwn || timer.current !== null || written.current === json) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      written.current = latest.current;
      void call('templates.keepEntry', { templateId, json: latest.current });
    }, KEPT_EVERY_MS);
  }, [templateId, isOwn, json]);
  useEffect(
    () => () => {
      if (timer.current !== null) {
        clearTimeout(timer.current);
        timer.current = null;
        void call('templates.keepEntry', { templateId, json: latest.current });
      }
      queryClient.invalidate(['templates.list', 'templates.get']); // whoever comes next finds what is kept
    },
    [templateId],
  );
}
