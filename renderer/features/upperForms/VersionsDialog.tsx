import { formatCount } from '../../../electron/domain/numbers';
import type { UpperTemplateHead } from '../../../electron/ipc/contract';
import { formatTime } from '../../lib/formatting';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { upperForms as words } from '../../text/upperForms';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import { WorkButton } from '../../ui/WorkButton';
import styles from './UpperForms.module.css';

const say = words.versionsDialog;

export interface VersionsDialogProps {
  readonly head: UpperTemplateHead;
  readonly onClose: () => void;
}

/** Every state the form was kept in; an earlier one is used again as the next. */
export function VersionsDialog({ head, onClose }: VersionsDialogProps) {
  const versions = useQuery('upperTemplates.versions', { templateId: head.id });
  const reuse = useMutation('upperTemplates.useVersion');
  return (
    <Dialog title={say.title(head.name)} onClose={onClose} width={860} testId="upper-versions-dialog">
      <FailureNotice failure={reuse.failure} />
      <QueryView query={versions}>
        {(rows) => (
          <div className={styles.scroll}>
            <Table
              caption={say.title(head.name)}
              rows={rows}
              rowKey={({ version }) => String(version)}
              testId="upper-version-list"
              columns={[
                {
                  key: 'version',
                  header: say.columns.version,
                  width: 70,
                  isRowHeader: true,
                  render: ({ version }) => formatCount(version),
                },
                { key: 'file', header: say.columns.file, render: ({ fileName }) => fileName },
                {
                  key: 'points',
                  header: say.columns.points,
                  width: 80,
                  align: 'end',
                  render: ({ points }) => formatCount(points),
                },
                { key: 'saved', header: say.columns.saved, width: 190, render: ({ savedAt }) => formatTime(savedAt) },
                { key: 'by', header: say.columns.by, width: 130, render: ({ savedBy }) => savedBy },
                {
                  key: 'actions',
                  header: say.columns.actions,
                  width: 120,
                  render: ({ version }) =>
                    version === head.version ? (
                      say.current
                    ) : (
                      <WorkButton
                        call="upperTemplates.useVersion"
                        size="small"
                        aria-label={say.reuse(formatCount(version))}
                        disabled={reuse.isPending}
                        onClick={() => reuse.run({ templateId: head.id, version })}
                        data-testid={`upper-use-${version}`}
                      >
                        {say.use}
                      </WorkButton>
                    ),
                },
              ]}
            />
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}
