import { formatCount } from '../../../electron/domain/numbers';
import { type HeldForm, isPurposeTold } from '../../../electron/domain/personalData/purpose';
import { formatDay } from '../../lib/formatting';
import { personalData } from '../../text/personalData';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import { WorkButton } from '../../ui/WorkButton';
import styles from './PersonalData.module.css';

const words = personalData.held;

/**
 * @param onEdit opens the purpose of the form of that id
 * @param onNotice drafts a notice to residents about it
 */
export function heldColumns(
  onEdit: (formId: string) => void,
  onNotice: (formId: string) => void,
): readonly Column<HeldForm>[] {
  return [
    { key: 'form', header: words.form, minWidth: 140, isRowHeader: true, render: (form) => <FormName form={form} /> },
    { key: 'fields', header: words.fields, minWidth: 110, render: ({ fields }) => fieldNames(fields) },
    {
      key: 'persons',
      header: words.persons,
      width: 60,
      align: 'end',
      render: ({ persons }) => (persons === null ? strings.dash : formatCount(persons)),
    },
    { key: 'reports', header: words.reports, width: 60, align: 'end', render: ({ reports }) => formatCount(reports) },
    { key: 'purpose', header: words.purpose, minWidth: 124, render: (form) => <Purpose form={form} /> },
    { key: 'owner', header: words.owner, width: 100, render: ({ purpose }) => purpose?.owner || strings.dash },
    {
      key: 'startedOn',
      header: words.startedOn,
      width: 88,
      render: ({ purpose, firstOn }) => {
        const day = purpose?.startedOn ?? firstOn;
        return day === null ? strings.dash : formatDay(day);
      },
    },
    {
      key: 'action',
      call: 'personalData.savePurpose',
      header: words.action,
      minWidth: 132, // no button is cut where the table scrolls sideways
      render: ({ formId, label, purpose }) => (
        <span className={styles.two}>
          <WorkButton
            call="personalData.savePurpose"
            size="small"
            aria-label={words.editOf(label)}
            onClick={() => onEdit(formId)}
            data-testid={`held-edit-${formId}`}
          >
            {isPurposeTold(purpose) ? words.change : words.edit}
          </WorkButton>
          <WorkButton
            call="outgoing.save"
            size="small"
            aria-label={words.noticeOf(label)}
            onClick={() => onNotice(formId)}
            data-testid={`held-notice-${formId}`}
          >
            {words.notice}
          </WorkButton>
        </span>
      ),
    },
  ];
}

function FormName({ form: { label, title, directives, isCounted } }: { readonly form: HeldForm }) {
  return (
    <span className={styles.two}>
      <span>{label}</span>
      <span className={styles.small}>{title}</span>
      {isCounted && <span data-testid="held-counted">{personalData.counted.state}</span>}
      {directives.length > 0 && <span className={styles.small}>{words.of(directives.join(', '))}</span>}
    </span>
  );
}

function fieldNames(fields: HeldForm['fields']): string {
  return fields.map(({ label, isByType }) => (isByType ? label : words.marked(label))).join('; ');
}

function Purpose({ form: { purpose } }: { readonly form: HeldForm }) {
  if (purpose === null || !isPurposeTold(purpose)) return <span className={styles.missing}>{words.missing}</span>;
  return (
    <span className={styles.two}>
      <span>{purpose.purpose}</span>
      <span className={styles.small}>{words.ground(purpose.ground)}</span>
    </span>
  );
}
