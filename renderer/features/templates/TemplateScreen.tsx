import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TemplateDetail, TemplateSource } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { templates } from '../../text/templates';
import { ChevronLeft16Regular } from '../../ui/icons';
import { QueryView } from '../../ui/QueryView';
import { WorkButton } from '../../ui/WorkButton';
import { CopyDialog } from './CopyDialog';
import { TemplateEditor } from './TemplateEditor';
import styles from './Templates.module.css';

const words = templates.editor;

export interface TemplateScreenProps {
  readonly templateId: string;
  readonly campaign: Extract<TemplateSource, { kind: 'campaign' }> | null;
  readonly onOpen: (templateId: string) => void;
  readonly onClose: () => void;
}

/** One template: a built-in one to look at, one of the office's to edit. */
export function TemplateScreen({ templateId, campaign, onOpen, onClose }: TemplateScreenProps) {
  const detail = useQuery('templates.get', { templateId });
  return (
    <QueryView query={detail}>
      {(found) => (
        <TemplateEditor
          detail={found}
          campaign={campaign}
          head={
            <>
              <Button icon={<ChevronLeft16Regular />} onClick={onClose} data-testid="template-back">
                {words.back}
              </Button>
              <h2 className={styles.title} data-testid="template-title">
                {found.name}
              </h2>
              {!found.isOwn && <CopyToEdit detail={found} onOpen={onOpen} />}
            </>
          }
        />
      )}
    </QueryView>
  );
}

function CopyToEdit({ detail, onOpen }: { readonly detail: TemplateDetail; readonly onOpen: (id: string) => void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <span className={styles.quiet}>{words.readOnly}</span>
      <WorkButton
        call="templates.copy"
        appearance="primary"
        onClick={() => setIsAsking(true)}
        data-testid="template-copy"
      >
        {words.copyToEdit}
      </WorkButton>
      {isAsking && (
        <CopyDialog
          templateId={detail.templateId}
          name={detail.name}
          onDone={onOpen}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
