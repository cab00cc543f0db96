import { foldForSearch } from '../../domain/vietnamese';

/** Family names most people of the country have. */
const FAMILIES = new Set(
  `nguyen tran le pham huynh hoang vo vu dang bui do ho ngo duong ly phan truong dinh lam mai trinh dao doan luong luu
   cao ta to ha chau thai tang quach la ton tong kieu thach danh son kim lo vi nong giang vang sung lau ly ma hua quang
   ha ca ksor siu rmah ro nay kpa y h`.split(/\s+/),
);
const WORDS = /^\p{Lu}[\p{Ll}’']*(?: \p{Lu}[\p{Ll}’']*){1,5}$/u;
const SHOUTED = /^\p{Lu}+(?: \p{Lu}+){1,5}$/u;
const MIDDLE = / (?:Văn|Thị|Đức|Hữu|Thành|Xuân|Công|Đình|Minh|Ngọc) /u;

/** "Nguyễn Văn An", "TRẦN THỊ BÉ": written as the full name of a person is. */
export function looksLikePerson(text: string): boolean {
  const written = text.normalize('NFC').trim();
  if (!WORDS.test(written) && !SHOUTED.test(written)) return false;
  return MIDDLE.test(written) || FAMILIES.has(foldForSearch(written).split(' ')[0] ?? '');
}
