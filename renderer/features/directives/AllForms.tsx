import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { ListedForm } from '../../../electron/ipc/contract';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { Delete20Regular } from '../../ui/icons';
import { QueryView } from '../../ui/QueryView';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';

const words = strings.designer.all;

/** Every form the office has, where it is collected, and a way to take away one that nobody uses. */
export function AllForms() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)} data-testid="forms-all">
        {words.open}
      </Button>
      {isOpen && <FormsDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function FormsDialog({ onClose }: { readonly onClose: () => void }) {
  const forms = useQuery('forms.uses', {});
  const [asked, setAsked] = useState<ListedForm | null>(null);
  const remove = useMutation('forms.remove');
  const confirm = async ({ formId, version }: ListedForm) => {
    const reply = await remove.run({ formId, version, withDuty: false });
    if (reply?.ok) setAsked(null);
  };
  return (
    <Dialog title={words.title} onClose={onClose} width={1000} testId="forms-dialog">
      <QueryView query={forms}>
        {({ forms: rows }) => (
          <Table
            caption={words.title}
            columns={columnsOf(setAsked)}
            rows={rows}
            rowKey={({ formId }) => formId}
            searchText={({ label, title, campaigns }) => [label, title, ...campaigns.map(({ name }) => name)].join(' ')}
            noRows={words.none}
            testId="forms-table"
          />
        )}
      </QueryView>
      {asked !== null && (
        <ConfirmDialog
          title={words.removeTitle(asked.label)}
          text={words.removeText}
          confirmLabel={words.removeYes}
          isPending={remove.isPending}
          failure={remove.failure}
          onConfirm={() => void confirm(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </Dialog>
  );
}

function columnsOf(onRemove: (form: ListedForm) => void): readonly Column<ListedForm>[] {
  return [
    {
      key: 'label',
      header: words.label,
      width: 170,
      isRowHeader: true,
      render: ({ label }) => label,
      sortValue: ({ label }) => label,
    },
    { key: 'title', header: words.formTitle, render: ({ title }) => title, sortValue: ({ title }) => title },
    { key: 'version', header: words.version, width: 90, align: 'end', render: ({ version }) => formatCount(version) },
    { key: 'fields', header: words.fields, width: 70, align: 'end', render: ({ fields }) => formatCount(fields) },
    {
      key: 'used',
      header: words.used,
      width: 260,
      render: ({ campaigns }) =>
        campaigns.length === 0
          ? words.unused
          : campaigns
              .map(({ name, isCollected }) => (isCollected ? name : words.formerly(name)))
              .join(strings.listSeparator),
    },
    {
      key: 'reports',
      header: words.reports,
      width: 90,
      align: 'end',
      render: ({ reports }) => formatCount(reports),
      sortValue: ({ reports }) => reports,
      firstDirection: 'descending',
    },
    {
      key: 'remove',
      call: 'forms.remove',
      header: '',
      label: words.remove,
      width: 60,
      render: (form) =>
        form.canRemove && (
          <WorkButton
            call="forms.remove"
            size="small"
            appearance="subtle"
            icon={<Delete20Regular />}
            onClick={() => onRemove(form)}
            aria-label={words.removeOf(form.label)}
            title={words.removeOf(form.label)}
            data-testid={`form-remove-${form.formId}`}
          />
        ),
    },
  ];
}
