/** Words of the program inside Word files, seen when a clerk edits them. */
export const docxText = {
  appName: 'Đôn Đốc',
  fillPlace: 'Chỗ điền',
};
