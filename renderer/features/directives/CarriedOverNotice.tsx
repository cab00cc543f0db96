import type { FormDefinition } from '../../../electron/domain/form';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { carriedOver } from './baseForm';
import type { Design } from './designModel';

const words = strings.designer;

export interface CarriedOverNoticeProps {
  readonly design: Design;
  readonly form: FormDefinition;
}

/** What a new version has taken over of the form in use, which fields are new, and which end. */
export function CarriedOverNotice({ design, form }: CarriedOverNoticeProps) {
  const { kept, fresh, gone } = carriedOver(design, form);
  const listed = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(strings.listSeparator);
  return (
    <Notice tone={gone.length > 0 ? 'warning' : 'info'} testId="design-carried">
      {[
        words.carriedOver(form.label, String(kept.length)),
        ...(fresh.length > 0 ? [words.freshFields(listed(fresh))] : []),
        ...(gone.length > 0 ? [words.goneFields(listed(gone))] : []),
      ].join(' ')}
    </Notice>
  );
}
