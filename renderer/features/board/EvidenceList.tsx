import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { DutyDetail } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { formatTime } from '../../lib/formatting';
import { personalData } from '../../text/personalData';
import { strings } from '../../text/vi';
import { Dialog } from '../../ui/Dialog';
import { Picture } from '../../ui/Picture';
import { MaskBar } from './MaskBar';

const words = strings.keyed;

type Version = DutyDetail['versions'][number];

export interface EvidenceListProps {
  readonly versions: readonly Version[];
  /** As the form prints them, by key. */
  readonly labelOf: (fieldKey: string) => string;
}

/** What each way told, with the words and pictures that prove it; a picture opens large in the app. */
export function EvidenceList({ versions, labelOf }: EvidenceListProps) {
  const [opened, setOpened] = useState<{ readonly sha256: string; readonly fileName: string } | null>(null);
  const keyed = versions.filter(({ told, evidence }) => told !== null || evidence.length > 0);
  const shown = keyed.map(({ submissionId }) => submissionId).join(' ');
  useEffect(
    () => () => {
      for (const submissionId of shown.split(' ').filter(Boolean)) void call('persons.hide', { submissionId });
    },
    [shown],
  ); // shown until the detail is closed
  if (keyed.length === 0) return null;
  return (
    <section aria-label={words.evidence} data-testid="board-evidence">
      <strong>{words.evidence}</strong>
      <ul>
        {keyed.map(
          ({ fileId, submissionId, isMasked = false, channel, arrivedAt, arrivalBasis, standing, told, evidence }) => (
            <li key={fileId}>
              {channel}, {formatTime(arrivedAt)}
              {arrivalBasis !== null && ` (${words.bases[arrivalBasis]})`}
              {standing !== null && `: ${words.standing[standing]}`}
              {told !== null && <div>{toldText(told, labelOf)}</div>}
              {isMasked && <MaskBar submissionId={submissionId} isMasked words={personalData.message} />}
              {evidence.map((piece) =>
                piece.kind === 'message' ? (
                  <blockquote
                    key={piece.text}
                    style={{ margin: '4px 0', whiteSpace: 'pre-wrap' }}
                    data-testid="evidence-message"
                  >
                    {piece.sender !== null && <em>{piece.sender}: </em>}“{piece.text}”
                  </blockquote>
                ) : (
                  <Button
                    key={piece.sha256}
                    size="small"
                    onClick={() => setOpened(piece)}
                    data-testid={`evidence-picture-${piece.sha256.slice(0, 8)}`}
                  >
                    {words.openPicture(piece.fileName)}
                  </Button>
                ),
              )}
            </li>
          ),
        )}
      </ul>
      {opened && (
        <Dialog title={opened.fileName} onClose={() => setOpened(null)} width={1200} testId="evidence-large">
          <Picture sha256={opened.sha256} name={opened.fileName} maxHeight="70vh" />
        </Dialog>
      )}
    </section>
  );
}

function toldText(told: NonNullable<Version['told']>, labelOf: (key: string) => string): string {
  const figures = Object.entries(told.figures).flatMap(([key, figure]) =>
    figure.kind === 'number' ? [`${labelOf(key)}: ${formatCount(figure.value)}`] : [],
  );
  const rows = told.rows === null || told.isNil ? [] : [`${words.rows}: ${formatCount(told.rows)}`];
  return [...(told.isNil ? [words.nil] : []), ...rows, ...figures].join('; ');
}
