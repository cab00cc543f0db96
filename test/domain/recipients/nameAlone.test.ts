import { expect, test } from 'vitest';
import { nameAlone } from '../../../electron/domain/recipients/nameAlone';

test.each([
  ['Phòng Y tế hoàn thiện hồ sơ', 'Phòng Y tế'],
  ['UBND các xã, phường cử cán bộ', 'UBND các xã, phường'],
  ['Sở Y tế xem xét', 'Sở Y tế'],
  ['Sở Tài chính bổ sung, cấp kinh phí', 'Sở Tài chính'],
  ['Ban Quản lý dự án giải', 'Ban Quản lý dự án'],
])('what “%s” asks for is no part of the name', (text, name) => expect(nameAlone(text)).toBe(name));

test.each([
  'Chi cục Bảo vệ thực vật',
  'Trung tâm Y tế dự phòng',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Cơ quan Cảnh sát điều tra Công an tỉnh',
  'Thường trực Thị ủy',
  'Chi nhánh Văn phòng Đăng ký đất đai',
  'Phòng Thông tin và Truyền thông',
])('“%s” stays whole', (name) => expect(nameAlone(name)).toBe(name));
