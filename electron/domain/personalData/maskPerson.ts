import { type FormField, isPersonalField } from '../form';
import { HIDDEN, maskAddress, maskName, maskPhone, maskPhonesIn } from './masking';

/** A cell of a list as it is shown before anybody has asked for more. A number that the office marked is hidden whole. */
export function maskCell(value: string | number, field: FormField): string | number {
  if (value === '' || field.type === 'ordinal') return value;
  switch (field.type) {
    case 'personName':
      return maskName(String(value));
    case 'address':
      return maskAddress(String(value));
    case 'phone':
      return maskPhone(String(value));
    default:
      if (isPersonalField(field)) return HIDDEN;
      return typeof value === 'number' ? value : maskPhonesIn(value);
  }
}
