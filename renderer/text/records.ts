/** Words of the screen of the office's papers and registers. */
export const records = {
  tabsLabel: 'Văn bản của cơ quan',
  tabs: {
    outgoing: 'Văn bản đi',
    incoming: 'Văn bản đến',
    registers: 'Sổ đăng ký',
    series: 'Dãy số',
    templates: 'Mẫu văn bản',
  },
  nothingYet: 'Chưa có văn bản nào.',
} as const;
