import type { Store } from '../../db/store';
import { saveSetupEntry } from '../../db/writtenDrafts';
import type { PaperKit } from '../../documents/paperKit';
import { APP_ADDRESSES, toHtml } from '../../documents/toHtml';
import type { CoreHandlers, InternalHandlers } from '../../ipc/contract';
import type { OfficeEnvironment } from '../environment';
import { addNamedUnits, tryNamedUnits } from './addNamedUnits';
import { composeLook } from './composeLook';

type SetupHandlers = Pick<CoreHandlers, Exclude<Extract<keyof CoreHandlers, `setup.${string}`>, 'setup.get'>> &
  Pick<InternalHandlers, 'setup.compose'>;

/** The first set-up of an office: kept as it is typed, looked at as it would be printed. */
export function setupHandlers(store: Store, environment: OfficeEnvironment, kit: () => PaperKit): SetupHandlers {
  const { clock } = environment;
  return {
    'setup.keep': async ({ entry }) => {
      const savedAt = clock();
      await store.write((db) => saveSetupEntry(db, entry === null ? null : { savedAt, draft: entry }));
      return {};
    },
    'setup.addUnits': (input) => addNamedUnits(store, environment, input),
    'setup.tryUnits': (input) => tryNamedUnits(store, environment, input),
    'setup.compose': (look) => {
      const document = composeLook(look, clock(), kit());
      const html = toHtml(document, kit().layout, { ...kit(), ...APP_ADDRESSES });
      return { html, title: document.title };
    },
  };
}
