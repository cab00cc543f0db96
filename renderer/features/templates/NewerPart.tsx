import { useState } from 'react';
import { templateDifference } from '../../../electron/domain/template/difference';
import { useMutation } from '../../lib/useMutation';
import { templates } from '../../text/templates';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { WorkButton } from '../../ui/WorkButton';
import { DifferenceList } from './DifferenceList';
import type { PartProps } from './EditorPart';
import styles from './Templates.module.css';
import { takeNewer } from './takeNewer';

const words = templates.newer;

/** What has changed in the built-in template since the office copied it: to be taken over, or to be left. */
export function NewerPart({ detail, editing, terms }: PartProps) {
  const keep = useMutation('templates.keepOwn');
  const [told, setTold] = useState<string | null>(null);
  const { base, builtIn, templateId } = detail;
  if (base === null) return told === null ? null : <Notice tone="success">{told}</Notice>;
  const take = () => {
    const { template, taken, left } = takeNewer(editing.template, base, builtIn);
    editing.change(template);
    setTold(words.taken(taken, left));
  };
  return (
    <div className={styles.cards} data-testid="template-newer">
      <p>{words.text}</p>
      <div className={styles.blockActions}>
        <WorkButton call="templates.save" appearance="primary" onClick={take} data-testid="template-take">
          {words.take}
        </WorkButton>
        <WorkButton
          call="templates.keepOwn"
          disabled={keep.isPending}
          onClick={() => void keep.run({ templateId })}
          data-testid="template-keep"
        >
          {words.keep}
        </WorkButton>
      </div>
      {told !== null && <Notice tone="success">{told}</Notice>}
      <FailureNotice failure={keep.failure} />
      <DifferenceList changes={templateDifference(base, builtIn)} terms={terms} />
    </div>
  );
}
