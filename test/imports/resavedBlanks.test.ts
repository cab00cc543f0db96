import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { readFormKey } from '../../electron/imports/report/formKey';

test.each(['xlsx', 'xls', 'ods'])('the key outlives saving by LibreOffice as .%s', (extension) => {
  const path = resolve(__dirname, `../fixtures/blank-forms/libreoffice.${extension}`);
  const result = readWorkbook(readFileSync(path), 'IMG_0001.dat');
  expect(result.ok && readFormKey(result.workbook)).toEqual({
    directiveId: 'hoai-nhon-2021-08',
    formId: 'mau-02',
    version: 1,
    unitId: 'phuong-bong-son',
    period: '2021-08-19',
  });
});
