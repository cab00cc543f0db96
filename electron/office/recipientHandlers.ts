import type { ReadDb } from '../db/database';
import { findOffice } from '../db/office';
import { listRecipientPresets, removeRecipientPreset, saveRecipientPreset } from '../db/recipientPresets';
import type { Store } from '../db/store';
import { listGroups, listUnits } from '../db/units';
import type { IsoDay } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { countCopies } from '../domain/recipients/copyCount';
import type { KnownBodies } from '../domain/recipients/reach';
import { recipientDoubts } from '../domain/recipients/recipientDoubts';
import type { CoreHandlers, Input, Output } from '../ipc/contract';
import { subjects } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { presetChange, recipientDoubtText } from '../text/recipientText';
import type { OfficeEnvironment } from './environment';
import { recordChanges } from './recordChanges';

type RecipientHandlers = Pick<CoreHandlers, Extract<keyof CoreHandlers, `recipients.${string}`>>;

/** Whom papers go to: what the office keeps for each kind, and what is odd about a list of recipients. */
export function recipientHandlers(store: Store, environment: OfficeEnvironment): RecipientHandlers {
  const subject = () => subjects.office(findOffice(store.read)?.name ?? '');
  const find = (db: ReadDb, id: string) => listRecipientPresets(db).find((preset) => preset.id === id) ?? null;
  return {
    'recipients.presets': () => listRecipientPresets(store.read),
    'recipients.savePreset': async (preset) => {
      await store.write((db) => {
        const before = find(db, preset.id);
        saveRecipientPreset(db, preset);
        recordChanges(db, environment, [presetChange(subject(), before, preset)]);
      });
      return { savedAt: environment.clock() };
    },
    'recipients.removePreset': async ({ id }) => {
      const before = find(store.read, id);
      if (before === null) throw new AppFailure('notFound', officeMessages.noPreset);
      await store.write((db) => {
        removeRecipientPreset(db, id);
        recordChanges(db, environment, [presetChange(subject(), before, null)]);
      });
      return { savedAt: environment.clock() };
    },
    'recipients.check': (paper) => checkRecipients(store.read, paper),
  };
}

/** Sentences on a paper's recipients, and how many copies of it there are. */
function checkRecipients(db: ReadDb, { day, ...paper }: Input<'recipients.check'>): Output<'recipients.check'> {
  const known = knownBodies(db, day);
  return {
    advice: recipientDoubts(paper, known).map(recipientDoubtText),
    copies: countCopies(paper.addressees, paper.recipients, known),
  };
}

/** The office's registry, asked after on that day. */
export function knownBodies(db: ReadDb, day: IsoDay | null): KnownBodies {
  return { units: listUnits(db), groups: listGroups(db), day };
}
