import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { REMINDER_STAGES, WORDING_KINDS } from '../../../electron/domain/reminder';
import type { ReminderWording } from '../../../electron/ipc/contract';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Toolbar } from '../../ui/Page';
import { QueryView } from '../../ui/QueryView';
import styles from './Reminders.module.css';
import { WordingEditor } from './WordingEditor';

const words = strings.reminding.wording;

/** The office's own words for reminders, one for each way and each stage. */
export function WordingTab({ directiveId }: { readonly directiveId: string }) {
  const wordings = useQuery('reminders.wordings', {});
  return <QueryView query={wordings}>{(all) => <Wordings directiveId={directiveId} all={all} />}</QueryView>;
}

function Wordings({ directiveId, all }: { readonly directiveId: string; readonly all: readonly ReminderWording[] }) {
  const [kind, setKind] = useState<ReminderWording['kind']>('zalo');
  const [stage, setStage] = useState<ReminderWording['stage']>('first');
  const wording = all.find((one) => one.kind === kind && one.stage === stage);
  return (
    <>
      <Toolbar>
        <Select
          className={styles.kindChoice}
          aria-label={words.kind}
          value={kind}
          onChange={(_, { value }) => setKind(WORDING_KINDS.find((one) => one === value) ?? 'zalo')}
          data-testid="wording-kind"
        >
          {WORDING_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
        <Select
          aria-label={words.stage}
          value={stage}
          onChange={(_, { value }) => setStage(REMINDER_STAGES.find((one) => one === value) ?? 'first')}
          data-testid="wording-stage"
        >
          {REMINDER_STAGES.map((one) => (
            <option key={one} value={one}>
              {words.stages[one]}
            </option>
          ))}
        </Select>
      </Toolbar>
      {wording !== undefined && <WordingEditor key={`${kind} ${stage}`} directiveId={directiveId} wording={wording} />}
    </>
  );
}
