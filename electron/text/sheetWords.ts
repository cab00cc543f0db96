/** Names of sheets that no paper words itself. */
export const sheetWords = { cover: 'Bìa sổ', table: 'Nội dung' } as const;
