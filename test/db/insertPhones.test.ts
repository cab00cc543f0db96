import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { insertPersons } from '../../electron/db/insertPersons';
import { insertPhones, PHONE_KEY, phoneKey, sortedPhones } from '../../electron/db/insertPhones';
import { migrate } from '../../electron/db/migrate';

const phone = fc.oneof(
  fc.stringMatching(/^0[0-9]{8,10}$/),
  fc.stringMatching(/^[0-9]{1,20}$/),
  fc.string(),
  fc.constantFrom('', '0905123456', '0905 123 456', '+84905123456', '1e9', '-5', '0x10'),
);

test('every phone is noted where its person stands, under the key that SQL works out too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(phone), { maxLength: 80 }), async (phones) => {
      const persons = phones.map((one, at) => ({
        ...{ ordinal: at * 3 + 1, fullName: 'x', address: null, phone: one, rawPhone: one, sourceRow: at + 7 },
      }));
      const database = await openDatabase(null);
      migrate(database);
      insertPersons(database, 5, persons);
      insertPhones(database, 5, persons, sortedPhones(persons));
      const noted = database.all('SELECT phone_key AS key, ordinal FROM person_phone ORDER BY ordinal');
      expect(noted).toEqual(
        persons.flatMap(({ phone: own, ordinal }) => (own === null ? [] : [{ key: phoneKey(own), ordinal }])),
      );
      expect(noted).toEqual(
        database.all(`SELECT ${PHONE_KEY} AS key, ordinal FROM person WHERE phone IS NOT NULL ORDER BY ordinal`),
      );
      database.close();
    }),
    { numRuns: 60 },
  );
});
