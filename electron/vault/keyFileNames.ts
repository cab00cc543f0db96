/** What a data folder with a password has. */
export const KEY_FILE = 'khoa.json';
/** The same once more: a change is written to one after the other, so that one of them is always whole. */
export const SPARE_KEY_FILE = 'khoa.du-phong.json';
export const KEY_FILES = [KEY_FILE, SPARE_KEY_FILE];
