import type { OpenDataMade, OpenDataOrder, OpenDataPlace, OpenDataSize } from '../domain/openData/order';

export interface OpenDataCoreApi {
  'openData.size': (input: Record<string, never>) => OpenDataSize;
  /** The export that runs is stopped, and nothing of it stays. */
  'openData.stop': (input: Record<string, never>) => Record<string, never>;
}

export interface OpenDataInternalApi {
  /** All of it or nothing. Long: reports `openData.progress`, stops on `openData.stop`. */
  'openData.write': (input: { order: OpenDataOrder; place: OpenDataPlace }) => OpenDataMade;
}

export interface OpenDataShellApi {
  /** Asks for a folder, then writes a new one in it. Long, as `openData.write`. null: the clerk closed the dialog. */
  'openData.export': (input: OpenDataOrder) => OpenDataMade | null;
}
