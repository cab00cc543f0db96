import { inChosenLanguage } from './language';

/** What was half typed when the app was last seen. */
export const formDrafts = inChosenLanguage('formDrafts', {
  text: (time: string) => `Có nội dung đang nhập dở lúc ${time}, chưa lưu.`,
  resume: 'Dùng tiếp',
  drop: 'Bỏ',
});
