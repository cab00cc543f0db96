/** Words of the system's dialogs about templates of papers. */
export const templateShellText = {
  choose: 'Chọn tệp mẫu văn bản',
  save: 'Xuất mẫu văn bản ra tệp',
  files: 'Mẫu văn bản (.json)',
} as const;
