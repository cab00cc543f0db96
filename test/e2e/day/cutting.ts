import { expect, test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { blankDailyForm, blankStaffForm } from './papers';
import { AGENCIES, COMMUNE_KEYS, SMARTPHONE_USERS } from './world';

const RUNNING_TOTAL = { label: 'Mẫu 02: Lũy kế đến thời điểm hiện tại' };
const STAFF_INSTALLED = { label: 'Mẫu 01: Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone' };
const STAFF_WITH_SMARTPHONE = { label: 'Mẫu 01: Số cán bộ, CC, VC, người lao động có Smartphone' };

/** Sunday 15/8, later: what the letter leaves open is answered, its forms are described, and the work is given out. */
export function theWorkIsCut(clerk: Clerk): void {
  const { id } = clerk;

  async function pointAtForm(path: string, shape: 'list' | 'fields', rows: readonly number[]): Promise<void> {
    await clerk.choose(path);
    await id('form-design').click();
    await id('sample-grid').waitFor();
    await id('design-shape').selectOption(shape);
    for (const row of rows) await id(`sample-row-${row}`).click();
    await id('design-fields').waitFor();
  }

  async function saveForm(label: string, title: string): Promise<void> {
    await id('design-label').fill(label);
    await id('design-title').fill(title);
    await id('design-save').click();
    await id('design-saved').waitFor();
    await id('dialog-close').click();
    await clerk.dialogGone();
  }

  test('the two things the letter does not say are asked once', async () => {
    await clerk.open('directives');
    await textWith(
      id('directive-questions'),
      /trước ngày 20\/8\/2021.*báo cáo đến trong chính ngày hạn có đúng hạn không/s,
      /hằng ngày trước 15h00.*phải báo cáo từ ngày nào đến ngày nào/s,
    );
    await clerk.picture('05-cau-hoi');
    await id('answer-window').click();
    await id('answer-exclusive').click();
    await id('directive-questions').waitFor({ state: 'detached' });
    await textWith(id('directive-detail'), '“Trước ngày 20/8/2021” được hiểu là không gồm ngày 20/8/2021');
  });

  test('its two forms are described by pointing into the blank workbooks', async () => {
    const list = clerk.receive('mau-02.xlsx', await blankDailyForm(), '2021-08-15T14:10');
    await pointAtForm(list, 'list', [6]);
    await clerk.picture('06-dinh-nghia-mau-02');
    await saveForm('Mẫu 02', 'BÁO CÁO HÀNG NGÀY');
    const lines = clerk.receive('mau-01.xlsx', await blankStaffForm(), '2021-08-15T14:10');
    await pointAtForm(lines, 'fields', [5, 7]);
    await saveForm('Mẫu 01', 'BÁO CÁO');
  });

  test('each duty gets its form, each target its count, and the work is given out', async () => {
    await id('directive-edit').click();
    await id('editor-short-name').fill('Tuần cao điểm Bluezone');
    await id('editor-schedule-1-form').selectOption('mau-01');
    await id('editor-schedule-2-form').selectOption('mau-02');
    for (const [indicator, numerator, denominator] of [
      ['indicator-1', RUNNING_TOTAL, { label: `Số liệu gốc của đơn vị: ${SMARTPHONE_USERS}` }],
      ['indicator-2', RUNNING_TOTAL, { label: `Số liệu gốc của đơn vị: ${SMARTPHONE_USERS}` }],
      ['indicator-3', STAFF_INSTALLED, STAFF_WITH_SMARTPHONE],
    ] as const) {
      await id(`editor-${indicator}-measure`).fill('người');
      await id(`editor-${indicator}-numerator`).fill('người đã cài đặt Bluezone');
      await id(`editor-${indicator}-numerator-source`).selectOption(numerator);
      await id(`editor-${indicator}-denominator-source`).selectOption(denominator);
    }
    await clerk.picture('07-giao-viec', 'dot-giao-viec');
    await id('editor-apply').click();
    await id('directive-edit').waitFor();
    const rows = AGENCIES.length + 7 * COMMUNE_KEYS.length;
    await expect.poll(() => id('directive-detail').innerText()).toContain(`${rows} lượt báo cáo phải nhận`);
  });
}
