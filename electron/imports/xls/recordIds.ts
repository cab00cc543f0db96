/** Numbers of the records that are read; all others are passed over. */
export const BOF = 0x809;
export const EOF = 0x0a;
export const FILE_PASS = 0x2f;
export const CODE_PAGE = 0x42;
export const DATE_MODE = 0x22;
export const BOUND_SHEET = 0x85;
export const FONT = 0x31;
export const FORMAT = 0x41e;
/** The same in BIFF2 and 3, which some writers of BIFF5 still use. */
export const OLD_FORMAT = 0x1e;
export const XF = 0xe0;
export const SHARED_STRINGS = 0xfc;
export const CONTINUE = 0x3c;

export const ROW = 0x208;
export const NUMBER = 0x203;
export const LABEL = 0x204;
export const RICH_LABEL = 0xd6;
export const SHARED_LABEL = 0xfd;
export const RK = 0x27e;
export const MULTIPLE_RK = 0xbd;
export const BOOLEAN_OR_ERROR = 0x205;
export const FORMULA = 0x06;
export const STRING = 0x207;
export const SHARED_FORMULA = 0x4bc;
export const ARRAY_FORMULA = 0x221;
export const DATA_TABLE = 0x236;
export const MERGES = 0xe5;

/** Kinds of a stretch of records, as its BOF says. */
export const GLOBALS = 0x05;
export const WORKSHEET = 0x10;
export const BIFF8 = 0x600;
