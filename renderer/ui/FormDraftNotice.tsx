import { Button } from '@fluentui/react-components';
import { formatTimeDated } from '../lib/formatting';
import type { FormDraft } from '../lib/useFormDraft';
import { formDrafts as words } from '../text/formDrafts';
import { Notice } from './Notice';

export interface FormDraftNoticeProps<T> {
  readonly draft: FormDraft<T>;
  readonly onResume: (value: T) => void;
}

/** Offers what was typed before the app ended without having saved it. */
export function FormDraftNotice<T>({ draft, onResume }: FormDraftNoticeProps<T>) {
  const { found } = draft;
  if (found === null) return null;
  const resume = () => {
    onResume(found.value);
    draft.answer();
  };
  return (
    <Notice
      tone="info"
      testId="form-draft"
      actions={
        <>
          <Button size="small" appearance="primary" onClick={resume} data-testid="form-draft-resume">
            {words.resume}
          </Button>
          <Button size="small" onClick={draft.drop} data-testid="form-draft-drop">
            {words.drop}
          </Button>
        </>
      }
    >
      {words.text(formatTimeDated(found.savedAt))}
    </Notice>
  );
}
