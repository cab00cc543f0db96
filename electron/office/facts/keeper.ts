import { type ChangeFeed, changeFeedOf, UNKNOWN_TABLE } from '../../db/changeFeed';
import type { ReadDb } from '../../db/database';
import { KeptCampaign } from './keptCampaign';

/** What a report brings with it; campaigns, units, forms and choices read the same before and after. */
const REPORTING = new Set([
  ...['obligation', 'obligation_grant', 'submission', 'figure', 'report_text', 'batch', 'batch_file', 'file_issue'],
  ...['person', 'person_phone', 'person_extra', 'keyed_report', 'keyed_draft', 'evidence', 'change_log'],
]);

/**
 * Rows of duties stand in the order of the units, a closed campaign lets many of them off at once, and a statement nobody
 * could read may have written anything.
 */
const REORDERING = ['unit', 'campaign_closing', UNKNOWN_TABLE];

/**
 * What the office core knows by heart of its database: read once, mended after every commit by what that commit touched,
 * read anew where that is not known for sure. It never answers otherwise than the database would.
 */
export class Keeper {
  readonly #feed: ChangeFeed;
  readonly #campaigns = new Map<string, KeptCampaign>();
  #facts = new Map<string, unknown>();
  #tick: number;

  constructor(feed: ChangeFeed) {
    this.#feed = feed;
    this.#tick = feed.tick;
  }

  /** Puts away what does not hold any more. */
  catchUp(): void {
    if (this.#feed.tick === this.#tick) return;
    const touched = this.#feed.since(this.#tick);
    this.#tick = this.#feed.tick;
    if (touched === null || [...touched.tables].some((table) => !REPORTING.has(table))) this.#facts = new Map();
    if (touched === null || REORDERING.some((table) => touched.tables.has(table))) this.#campaigns.clear();
    else for (const campaign of this.#campaigns.values()) campaign.touch(touched.duties);
  }

  /** Everything but duties and reports. @param name says what is read, and of which campaign */
  fact<T>(name: string, read: () => T): T {
    const known = this.#facts.get(name);
    if (known !== undefined) return known as T; // by this name only this was kept
    const found = read();
    this.#facts.set(name, found);
    return found;
  }

  campaign(directiveId: string): KeptCampaign {
    const known = this.#campaigns.get(directiveId) ?? new KeptCampaign(directiveId);
    this.#campaigns.set(directiveId, known);
    return known;
  }
}

const keepers = new WeakMap<ChangeFeed, Keeper>();

/** null: nobody tells what is written to it, or a transaction has written and may still be taken back. */
export function keeperOf(db: ReadDb): Keeper | null {
  const feed = changeFeedOf(db);
  if (feed === null || feed.isUnsettled) return null;
  const keeper = keepers.get(feed) ?? new Keeper(feed);
  keepers.set(feed, keeper);
  keeper.catchUp();
  return keeper;
}
