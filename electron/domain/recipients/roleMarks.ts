/** What a recipient gets the paper for, in brackets behind the name; offices have their own beside these. */
export const ROLE_MARKS = ['t/h', 'b/c', 'ph/hợp', 'để biết', 'theo dõi'] as const;

/** "(t/h)", "(để b/c)", "(phối hợp)": a remark that says why, and no part of the name. */
export const ROLE_MARK =
  /\((?<mark>[\p{L}]{1,4}\/[\p{L}]{1,4}|để b\/c|để báo cáo|để biết|báo cáo|thực hiện|phối hợp|theo dõi)\)/u;
