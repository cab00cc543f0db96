import type { Worded } from '../domain/language';
import { enTemplateShellText } from './enShell';
import { inShellLanguage } from './shellLanguage';

const vietnamese = {
  choose: 'Chọn tệp mẫu văn bản',
  save: 'Xuất mẫu văn bản ra tệp',
  files: 'Mẫu văn bản (.json)',
} as const;
export type TemplateShellWords = Worded<typeof vietnamese>;

/** Words of the system's dialogs about templates of papers. */
export const templateShellText = inShellLanguage(vietnamese, enTemplateShellText);
