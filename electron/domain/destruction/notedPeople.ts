import { namesWrittenIn } from '../personalData/maskText';
import { isBeforePerson, type SweptPerson } from './textSweep';

/**
 * People a note of a report speaks of, as far as words can tell: "Bà Nguyễn Thị Lan chưa tiêm". A name without a word for a
 * person before it may be a street, a school or a commune, which other texts need.
 */
export function peopleNotedIn(text: string): readonly SweptPerson[] {
  return namesWrittenIn(text)
    .filter(({ before }) => isBeforePerson(before))
    .map(({ name }) => ({ fullName: name, phone: null, rawPhone: null }));
}
