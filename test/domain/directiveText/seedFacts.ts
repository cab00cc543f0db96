import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Facts of the five directives the product started from, copied word for word from the papers. */
export interface SeedFacts {
  readonly kind_label: string;
  readonly number: {
    readonly number: number | null;
    readonly number_printed?: string;
    readonly symbol: string;
    readonly symbol_parts: Readonly<Record<'type_abbr' | 'issuer_abbr' | 'unit_or_field_abbr', string | null>>;
  };
  readonly place_date: {
    readonly place: string;
    readonly day: number | null;
    readonly month: number;
    readonly year: number;
  };
  readonly subject: { readonly text: string };
  readonly recipients: { readonly items: readonly { readonly text: string }[] } | null;
  readonly legal_bases: readonly {
    readonly quote: string;
    readonly number: string | null;
    readonly type: string;
    readonly date: string | null;
    readonly authority: string | null;
  }[];
  readonly opening_paragraphs: readonly string[];
  readonly indicators: readonly {
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly percent_quote: string;
    readonly as_of: string;
  }[];
  readonly targets: readonly {
    readonly comparison: string;
    readonly value_percent: number;
    readonly deadline: string | null;
    readonly quote: string;
  }[];
  readonly context_figures: readonly { readonly value_percent: number }[] | null;
  readonly tasks: readonly {
    readonly no: string;
    readonly unit_group_quote: string;
    readonly heading_quote: string | null;
    readonly paragraphs: readonly string[];
  }[];
  readonly closing_paragraphs: readonly string[] | null;
  readonly periods: readonly { readonly from: string | null; readonly to: string | null }[];
  readonly reporting_duties: readonly {
    readonly who_quote: string;
    readonly to_quote: string;
    readonly via_quote?: string | null;
    readonly deadline: string | null;
    readonly daily_cutoff: string | null;
    readonly form_quote?: string;
    readonly email?: string;
  }[];
  readonly noi_nhan: {
    readonly items: readonly {
      readonly text: string;
      readonly role_marker: string | null;
      readonly is_archive_line: boolean;
      readonly archive?: {
        readonly clerical_office: string;
        readonly drafter_or_unit: string | null;
        readonly copies: number | null;
      };
    }[];
  };
  readonly signature: { readonly authority_lines: readonly string[]; readonly name: string };
  readonly attached_forms: readonly {
    readonly label_quote?: string;
    readonly title_quote: string;
    readonly subtitle_quote: string;
    readonly fields?: readonly { readonly label_quote: string }[];
    readonly columns?: readonly { readonly header_quote: string }[];
  }[];
  readonly incoming_stamp: {
    readonly stamp_owner_quote: string;
    readonly number: number;
    readonly date: string;
  } | null;
}

export const SEEDS = [
  'bac-giang-2021-08',
  'long-an-2021-02',
  'bac-kan-2020-08',
  'hoai-nhon-2021-08',
  'binh-duong-2021-02',
] as const;

const FOLDER = join(__dirname, '../../fixtures/directives');

export function seedText(id: string): string {
  return readFileSync(join(FOLDER, `${id}.txt`), 'utf8');
}

export function seedFacts(id: string): SeedFacts {
  return JSON.parse(readFileSync(join(FOLDER, `${id}.facts.json`), 'utf8')) as SeedFacts; // written with the texts
}
