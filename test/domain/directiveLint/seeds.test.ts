import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintDirective } from '../../../electron/domain/directiveLint/lintDirective';
import { parseDirectiveFile } from '../../../electron/office/campaignFile';
import { adviceText } from '../../../electron/text/lintMessages';
import { shippedHolidays } from '../../support/holidays';

/** Everything odd about the five papers the product started from, and nothing else. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'bac-giang-2021-08': [
    'blank-number',
    'blank-day',
    'percent-truncated 47,59% → 47,60%',
    'base-not-reported',
    'base-not-reported',
    'base-not-reported',
    'report-without-form',
    'report-without-date',
    'report-without-form',
    'report-without-date',
    'unknown-spelling Bluzone → Bluezone',
    'abbreviation-differs BCD → BCĐ',
    'doubled-word truyền truyền → truyền',
    'several-spellings Covid-19, Covid 19, Covid -19 → Covid-19',
    'hyphen-spacing dục- Đào → dục - Đào',
    "clock-mark 17h00' → 17h00",
    'two-lead-ins',
  ],
  'long-an-2021-02': [
    'blank-number',
    'blank-day',
    'base-not-reported',
    'report-without-form',
    'report-without-date',
    'capitals-differ Đài phát thanh và Truyền hình Long An → Đài Phát thanh và Truyền hình Long An',
    'archive-small-letters Lưu: VT, lvt → LVT',
  ],
  'bac-kan-2020-08': [
    'start-before-signing',
    'likely-misreading Chi đạo → Chỉ đạo',
    'recipients-wording Như kính gửi (t/h) → Như trên',
    'archive-person Lưu: VT, Nhung → Nhung',
  ],
  'hoai-nhon-2021-08': [
    'blank-number',
    'blank-day',
    'open-ended-daily',
    'weekend-days',
    'mixed-bases người trong độ tuổi trưởng thành → người có điện thoại thông minh',
    'target-without-base tiến tới đạt 90% vào 30/8/2021 → Số người có điện thoại thông minh',
    'report-without-form',
    'report-without-date',
    'several-spellings COVID-19, Covid-19 → COVID-19',
    'several-spellings hàng ngày, hằng ngày → hàng ngày',
    'dash-style xã – Trưởng → xã - Trưởng',
    'date-style 11/07/2021, 17/07/2021 → 11/7/2021',
    'long-subject',
    'form-label-not-printed Mẫu 01',
  ],
  'binh-duong-2021-02': [
    'arrival-before-issue 2021-02-04 → 2021-02-05',
    'open-ended-daily',
    'weekend-days',
    'public-holiday', // 10/2/2021, the day before Tết
    'report-without-form',
    'report-without-form',
    'report-without-form',
    'report-without-form',
    'report-without-date',
    'report-without-form',
    'report-without-date',
    'likely-misreading Công TTĐT → Cổng TTĐT',
    'several-spellings COVID-19, Covid 19 → COVID-19',
    'no-final-stop',
    'copy-counts',
    'copy-counts',
    'copy-counts',
    'copy-counts',
  ],
};
/** Told without what was read, which is a whole sentence. */
const BARE =
  /^(?:blank|report-without|base-not|open-ended|weekend|public-holiday|start-before|two-lead|long-subject|no-final|copy-counts)/;

describe.each(Object.entries(EXPECTED))('%s', (id, expected) => {
  const path = join(__dirname, `../../../resources/directives/${id}.json`);
  const { directive, forms } = parseDirectiveFile(readFileSync(path, 'utf8'), `${id}.json`);
  const found = lintDirective(directive, forms, null, shippedHolidays());

  test('everything odd, nothing else', () => {
    const told = found.map(({ code, read, other }) =>
      BARE.test(code) ? code : `${code} ${read}${other === null ? '' : ` → ${other}`}`,
    );
    expect(told).toEqual(expected);
  });

  test('each with a sentence that names what was read', () => {
    for (const one of found) {
      const sentence = adviceText(one);
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/null|undefined|\d{4}-\d{2}-\d{2}/);
      if (one.clause !== null) expect(sentence).toContain(`Điểm ${one.clause}: `);
    }
  });
});
