import { findAttachedFile } from '../db/attachedFiles';
import type { ReadDb } from '../db/database';
import { replaceSignatories, saveOffice, saveSeal } from '../db/office';
import type { Store } from '../db/store';
import { AppFailure } from '../domain/failure';
import type { CoreHandlers, Input } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import { signingText } from '../text/signingText';
import type { OfficeEnvironment } from './environment';
import { officeChanges, officeState } from './officeChanges';
import { recordChanges } from './recordChanges';
import { signingWarnings } from './signing';

type ProfileHandlers = Pick<CoreHandlers, 'office.save' | 'signing.check'>;

/** What our papers say about the office, and who signs them. */
export function profileHandlers(store: Store, environment: OfficeEnvironment): ProfileHandlers {
  return {
    'office.save': async (office) => {
      const { signatories } = office;
      if (signatories.length > 0 && signatories.filter(({ isDefault }) => isDefault).length !== 1)
        throw new AppFailure('invalid', officeMessages.oneDefaultSignatory);
      checkPictures(store.read, office);
      await store.write((db) => {
        const before = officeState(db);
        saveOffice(db, office.profile);
        replaceSignatories(db, office.signatories);
        if (office.seal !== undefined) saveSeal(db, office.seal);
        recordChanges(db, environment, officeChanges(before, officeState(db)));
      });
      return { savedAt: environment.clock() };
    },
    'signing.check': ({ signatoryId, day }) => signingWarnings(store.read, signatoryId, day),
  };
}

/** The decree has signature and seal as PNG with a transparent ground (Phụ lục I, II.7.d, II.8). */
function checkPictures(db: ReadDb, { signatories, seal }: Input<'office.save'>): void {
  const named = [
    ...signatories.map(({ picture, fullName }) => ({ picture, name: fullName })),
    { picture: seal?.picture ?? null, name: signingText.seal },
  ];
  for (const { picture, name } of named)
    if (picture !== null && findAttachedFile(db, picture)?.media !== 'image/png')
      throw new AppFailure('invalid', signingText.notAPng(name));
}
