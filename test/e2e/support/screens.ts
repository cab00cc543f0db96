import type { Page } from 'playwright-core';
import type { strings } from '../../../renderer/text/vi';

/** Every screen of the window with words that are there only once its data is. */
export const SCREENS = {
  today: /Đến hạn hôm nay/,
  board: /đơn vị đã báo cáo/,
  imports: /Kéo thả tệp Excel/,
  compilation: /Số liệu của \d+\/\d+ đơn vị/,
  papers: /Công văn đôn đốc/,
  directives: /tuần cao điểm/,
  tasks: /đã xong/,
  reminders: /Soạn lời cho \d+ đơn vị/,
  records: /Văn bản đi/,
  packages: /Mở gói \.dondoc/,
  units: /Phường Bồng Sơn/,
  office: /ỦY BAN NHÂN DÂN/,
  backups: /Bản sao lưu được giữ tại/,
  history: /\d+ thay đổi/,
  personalData: /Danh sách đang giữ/,
  reading: /Dán toàn bộ chữ/,
  ruler: /Mở hoặc thả vào cửa sổ/,
  start: /Chào mừng đến với Đôn Đốc/,
} as const satisfies Record<keyof typeof strings.navigation.screens, RegExp>;

export type ScreenName = keyof typeof SCREENS;
export const SCREEN_NAMES = Object.keys(SCREENS) as readonly ScreenName[];

export async function openScreen(page: Page, name: ScreenName): Promise<void> {
  await page.getByTestId(`nav-${name}`).click();
  await page.getByTestId(`screen-${name}`).getByText(SCREENS[name]).first().waitFor({ timeout: 30_000 });
}

/** Sets the moment everything is looked at. */
export async function lookAt(page: Page, day: string, clock: string): Promise<void> {
  await page.getByTestId('as-of-day').fill(day);
  await page.getByTestId('as-of-day').press('Enter');
  await page.getByTestId('as-of-clock').fill(clock);
  await page.getByTestId('as-of-clock').press('Enter');
}

/** Opens a paper and waits for its first page in the preview. */
export async function openPaper(page: Page, kind: string): Promise<void> {
  await openScreen(page, 'papers');
  await page.getByTestId(`paper-${kind}`).click();
  await page.getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
}
