/** What somebody may ask of their data; the law counts days by it. `restrict`: withdraw consent, restrict, object too. */
export const REQUEST_KINDS = ['access', 'correct', 'restrict', 'delete', 'protect'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Days of one kind of request, as the decree has them. */
export interface RequestDays {
  readonly days: number;
  /** When somebody else who processes the data must act; null: the decree has none. */
  readonly byProcessor: number | null;
  readonly extension: number;
  readonly source: string;
}

export interface RequestRules {
  readonly reply: { readonly days: number; readonly isWorking: boolean; readonly source: string };
  readonly requests: Readonly<Record<RequestKind, RequestDays>>;
}
