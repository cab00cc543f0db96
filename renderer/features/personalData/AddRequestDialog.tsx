import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import { REQUEST_KINDS, type RequestKind } from '../../../electron/domain/destruction/personRequest';
import { useKeptForm } from '../../lib/useKeptForm';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { personRequests } from '../../text/personRequests';
import { DayField } from '../../ui/DayField';
import { FormDialog } from '../../ui/FormDialog';
import styles from './PersonalData.module.css';

const words = personRequests.adding;

const NOTHING_YET = {
  kind: 'access' as RequestKind,
  typedDay: null as IsoDay | null,
  way: '',
  hasProcessor: false,
};

/** Puts a request into the register; both limits are counted from the day it came. */
export function AddRequestDialog({ onClose }: { readonly onClose: () => void }) {
  const info = useQuery('app.info', {});
  const today = info.status === 'success' ? dayOf(info.data.now) : null;
  const add = useMutation('personRequests.add');
  const form = useKeptForm('person-request/new', NOTHING_YET);
  const { kind, typedDay, way, hasProcessor } = form.value;
  const end = () => {
    form.draft.forget();
    onClose();
  };
  const receivedOn = typedDay ?? today;
  const store = async () => {
    if (receivedOn === null) return;
    const reply = await add.run({ kind, receivedOn, way, hasProcessor });
    if (reply?.ok) end();
  };
  return (
    <FormDialog
      title={words.title}
      onClose={onClose}
      submit={words.save}
      submitId="request-save"
      onSubmit={store}
      isDisabled={receivedOn === null || add.isPending}
      isSave
      kept={form}
      failure={add.failure}
      testId="request-dialog"
    >
      <div key={form.round} className={styles.fields}>
        <Field label={words.kind}>
          <Select
            value={kind}
            onChange={(_, { value }) => form.change({ kind: REQUEST_KINDS.find((one) => one === value) ?? kind })}
            data-testid="request-kind"
          >
            {REQUEST_KINDS.map((one) => (
              <option key={one} value={one}>
                {personRequests.kinds[one]}
              </option>
            ))}
          </Select>
        </Field>
        <DayField
          label={words.receivedOn}
          width={160}
          value={receivedOn}
          year={today === null ? 0 : partsOf(today).year}
          onCommit={(day) => form.change({ typedDay: day })}
          testId="request-received"
        />
        <Field label={words.way} hint={words.wayHint}>
          <Input
            value={way}
            maxLength={500}
            onChange={(_, { value }) => form.change({ way: value })}
            data-testid="request-way"
          />
        </Field>
        <Checkbox
          label={words.processor}
          checked={hasProcessor}
          onChange={(_, { checked }) => form.change({ hasProcessor: checked === true })}
        />
      </div>
    </FormDialog>
  );
}
