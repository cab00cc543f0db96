import { Button, Input } from '@fluentui/react-components';
import type { UnitContact } from '../../../electron/domain/unit';
import { strings } from '../../text/vi';
import { Add20Regular, Delete20Regular } from '../../ui/icons';
import styles from './UnitsScreen.module.css';

const words = strings.registry.unit;

const FIELDS = ['fullName', 'jobTitle', 'phone', 'email', 'zalo'] as const;
const NOBODY: UnitContact = { fullName: '', jobTitle: '', phone: '', email: '', zalo: '' };

export interface ContactRowsProps {
  readonly contacts: readonly UnitContact[];
  readonly onChange: (contacts: readonly UnitContact[]) => void;
}

/** Whom to ask at a unit; the first one is shown in lists and reminders. */
export function ContactRows({ contacts, onChange }: ContactRowsProps) {
  return (
    <fieldset className={styles.boxed}>
      <legend>{words.contacts}</legend>
      {contacts.map((contact, at) => (
        // rows have no identity of their own: they are edited in place and replaced as a list
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.contact}>
          {FIELDS.map((field) => (
            <Input
              key={field}
              value={contact[field]}
              placeholder={words[field]}
              aria-label={`${words[field]} ${at + 1}`}
              onChange={(_, { value }) => onChange(contacts.with(at, { ...contact, [field]: value }))}
              data-testid={`contact-${at}-${field}`}
            />
          ))}
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            aria-label={words.removeContact(at + 1)}
            onClick={() => onChange(contacts.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Add20Regular />}
          onClick={() => onChange([...contacts, NOBODY])}
          data-testid="contact-add"
        >
          {words.addContact}
        </Button>
      </div>
    </fieldset>
  );
}
