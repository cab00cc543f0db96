/** What a picture on a paper is, for those who have it read aloud. */
export const pictureWords = {
  signature: 'Ảnh chữ ký',
  seal: 'Ảnh con dấu',
  image: 'Ảnh kèm theo văn bản',
  scanPage: (number: number) => `Trang ${number} của bản được sao`,
};
