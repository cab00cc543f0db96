/** A stretch of text in one style. */
export interface Span {
  readonly style: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Span[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

/** One heading of the guide with what stands below it, up to the next heading of any level. */
export interface GuideSection {
  /** Without the number of the chapter: numbers change when a chapter is put in. Unique in the guide. */
  readonly title: string;
  /** The heading as it stands. */
  readonly heading: string;
  readonly isChapter: boolean;
  readonly blocks: readonly Block[];
}
