import { Button } from '@fluentui/react-components';
import { templateDifference } from '../../../electron/domain/template/difference';
import { templates } from '../../text/templates';
import { DifferenceList } from './DifferenceList';
import type { PartProps } from './EditorPart';
import styles from './Templates.module.css';

/** What the office says otherwise than the app, and the way back. */
export function DifferencePart({ detail, editing, terms }: PartProps) {
  const changes = templateDifference(detail.builtIn, editing.template);
  return (
    <div className={styles.cards}>
      {changes.length > 0 && (
        <div>
          <Button onClick={() => editing.change({ ...detail.builtIn, name: detail.name })} data-testid="template-reset">
            {templates.difference.resetAll}
          </Button>
        </div>
      )}
      <DifferenceList changes={changes} terms={terms} />
    </div>
  );
}
