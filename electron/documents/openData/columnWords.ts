import type { DescribedColumn, DescribedTable } from '../../domain/openData/dictionary';
import { dictionaryText } from '../../text/dictionaryText';

/** One column of the data file in words, cell by cell; "" where there is nothing to say. */
export interface ColumnWords {
  readonly column: string;
  readonly type: string;
  readonly is: string;
  readonly unit: string;
  readonly values: string;
  readonly null: string;
  readonly key: string;
  readonly refersTo: string;
  readonly personal: string;
}

export function columnWords(column: DescribedColumn, { key, people }: DescribedTable): ColumnWords {
  const { name, format, is, unit = '', isNullable, refersTo, personal } = column;
  const always = people || personal === true;
  return {
    column: name,
    type: dictionaryText.formats[format],
    is,
    unit,
    values: valueWords(column),
    null: isNullable ? (column.null ?? '') : dictionaryText.neverNull,
    key: key.includes(name) ? dictionaryText.keyPart : '',
    refersTo: refersTo === null ? '' : `${refersTo.table}.${refersTo.column}`,
    personal: always ? dictionaryText.personal.always : personal === undefined ? '' : dictionaryText.personal.sometimes,
  };
}

function valueWords({ format, values }: DescribedColumn): string {
  const meanings = values ?? (format === 'flag' ? dictionaryText.flag : {});
  return Object.entries(meanings)
    .map(([value, meaning]) => `${value}: ${meaning}`)
    .join('; ');
}
