import type { Worded } from '../domain/language';
import { enPackageShellText } from './enShell';
import { inShellLanguage } from './shellLanguage';

const vietnamese = {
  kind: 'Gói dữ liệu Đôn Đốc',
  choose: 'Mở gói dữ liệu',
  save: { up: 'Lưu gói gửi lên', down: 'Lưu gói chuyển xuống' },
} as const;
export type PackageShellWords = Worded<typeof vietnamese>;

/** Words of the system's dialogs about packages. */
export const packageShellText = inShellLanguage(vietnamese, enPackageShellText);
