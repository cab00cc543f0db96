import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { templateDifference } from '../../../electron/domain/template/difference';
import type { TemplateState } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useQuery } from '../../lib/useQuery';
import { templates } from '../../text/templates';
import { QueryView } from '../../ui/QueryView';
import { DifferenceList } from './DifferenceList';
import type { PartProps } from './EditorPart';
import styles from './Templates.module.css';

const words = templates.versions;

/** Every state that was saved; one can be taken back into the editor, which is a step like any other. */
export function VersionsPart(props: PartProps) {
  const versions = useQuery('templates.versions', { templateId: props.detail.templateId });
  return (
    <QueryView query={versions}>
      {(states) => (
        <ul className={styles.changes} aria-label={words.caption}>
          {states.map((state, index) => (
            <VersionRow key={state.version} state={state} before={states[index + 1] ?? null} {...props} />
          ))}
        </ul>
      )}
    </QueryView>
  );
}

interface VersionRowProps extends PartProps {
  readonly state: TemplateState;
  /** null: it is the first that is kept. */
  readonly before: TemplateState | null;
}

function VersionRow({ state, before, editing, terms }: VersionRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const changes = before === null ? [] : templateDifference(before.template, state.template);
  const isSame = templateDifference(state.template, editing.template).length === 0;
  return (
    <li className={styles.card}>
      <div className={styles.blockActions}>
        <strong>{templates.list.version_(state.version)}</strong>
        <span className={styles.quiet}>
          {formatTime(state.changedAt)} · {state.changedBy}
        </span>
        <Button size="small" disabled={changes.length === 0} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {before === null ? words.first : `${words.changes}: ${words.changeCount(changes.length)}`}
        </Button>
        <Button
          size="small"
          disabled={isSame}
          onClick={() => editing.change(state.template)}
          data-testid={`template-version-${state.version}`}
        >
          {words.restore}
        </Button>
      </div>
      {isOpen && <DifferenceList changes={changes} terms={terms} />}
    </li>
  );
}
