import { describe, expect, test } from 'vitest';
import { placesNamed } from '../../../electron/domain/recipients/places';
import { givesOrders, toldInText } from '../../../electron/domain/recipients/toldInText';

const REGISTRY = ['phòng văn hóa và thông tin'];
const told = (text: string, kindId = 'cong-van') =>
  toldInText(text, {
    ownName: 'UBND thị xã Hoài Nhơn',
    givesOrders: givesOrders(kindId),
    isKnown: (name) => REGISTRY.includes(name.toLocaleLowerCase('vi')),
  });
const names = (text: string, kindId?: string) => told(text, kindId).map(({ name }) => name);

describe('whom a text gives something to do, wherever it stands', () => {
  for (const [text, expected] of [
    ['Giao Phòng Y tế chủ trì tổng hợp, báo cáo UBND thị xã trước ngày 20/8/2021.', ['Phòng Y tế']],
    ['UBND thị xã yêu cầu Phòng Y tế tổng hợp.', ['Phòng Y tế']],
    ['- Phòng Y tế tổng hợp.', ['Phòng Y tế']],
    ['Điều 1. Giao Phòng Y tế thực hiện.', ['Phòng Y tế']],
    ['1. Về kinh phí: giao Phòng Tài chính - Kế hoạch bố trí.', ['Phòng Tài chính - Kế hoạch']],
    ['1. Nội dung A: Phòng Y tế thực hiện.', ['Phòng Y tế']],
    ['1. Phòng Y tế tổng hợp; Phòng Tư pháp thẩm định.', ['Phòng Y tế', 'Phòng Tư pháp']],
    ['1. Phòng Y tế tổng hợp, Phòng Tư pháp thẩm định.', ['Phòng Y tế', 'Phòng Tư pháp']],
    ['1. UBND các xã báo cáo. UBND các phường tổng hợp.', ['UBND các xã', 'UBND các phường']],
    ['1. Giao phòng văn hóa và thông tin theo dõi.', ['Phòng văn hóa và thông tin']],
    ['Phòng Kinh tế góp ý dự thảo.', ['Phòng Kinh tế']],
    ['1. Văn phòng HĐND và UBND theo dõi.', ['Văn phòng HĐND và UBND']],
    ['1. Các phường: Bồng Sơn, Tam Quan rà soát.', ['UBND các phường Bồng Sơn, Tam Quan']],
    ['2. UBND các xã, phường:', ['UBND các xã, phường']],
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.', ['Sở Y tế', 'Sở Nội vụ']],
    ['Riêng Phòng Kinh tế tham mưu kế hoạch.', ['Phòng Kinh tế']],
    ['Yêu cầu đồng chí Chủ tịch UBND phường Bồng Sơn kiểm điểm.', ['Chủ tịch UBND phường Bồng Sơn']],
    ['Chủ tịch UBND các xã, phường trực tiếp chỉ đạo.', ['Chủ tịch UBND các xã, phường']],
    ['Thường trực Ban Chỉ đạo thị xã yêu cầu Phòng Y tế báo cáo.', ['Phòng Y tế']],
    ['UBND thị xã trân trọng đề nghị UBND tỉnh, Sở Y tế xem xét.', ['UBND tỉnh', 'Sở Y tế']],
    ['Thực hiện Công văn số 4937/UBND-VX ngày 10/8/2021 của UBND tỉnh, đề nghị Phòng Y tế rà soát.', ['Phòng Y tế']],
    ['Giao nhiệm vụ cho các đơn vị sau: Phòng Y tế, Phòng Nội vụ.', ['Phòng Y tế', 'Phòng Nội vụ']],
  ] as const)
    test(text, () => expect(names(text)).toEqual(expected));
});

describe('what gives nobody anything to do', () => {
  for (const text of [
    'Thực hiện Công văn số 12/SYT-NV ngày 05/8/2021 của Sở Y tế về phòng, chống dịch.',
    'Phòng Y tế đã tổng hợp số liệu.',
    'UBND thị xã nhận được báo cáo của Phòng Y tế.',
    'Theo đề nghị của Phòng Y tế tại Tờ trình số 12/TTr-PYT.',
    'Hội nghị giao ban công tác tháng 8 bàn giải pháp.',
    'Đề nghị phong trào thi đua được phát động rộng rãi.',
    'Số liệu tổng hợp gửi trước ngày 20/8/2021.',
    'UBND thị xã tổ chức kiểm tra.',
    'Đề nghị các đơn vị thực hiện.',
    'Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện.',
    'UBND thị xã yêu cầu các đơn vị, địa phương khẩn trương thực hiện.',
    'Đề nghị thủ trưởng các cơ quan, đơn vị có liên quan thực hiện.',
    'Tổng hợp, báo cáo UBND tỉnh, Sở Nội vụ theo thời gian quy định.',
    'Tại Công điện số 1102/CĐ-TTg, Thủ tướng Chính phủ yêu cầu Bộ Y tế, Bộ Công an tăng cường kiểm tra.',
    'Bộ Y tế có Công văn số 4992/BYT-DP ngày 23/8/2021 đề nghị UBND các tỉnh, thành phố tổ chức tiêm chủng.',
    'Căn cứ Công văn số 12/SYT-NV của Sở Y tế về việc đề nghị UBND các xã, phường báo cáo.',
    'UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện, thị xã, thành phố tổ chức thực hiện.',
    'Ngày 14/8/2021, Sở Thông tin và Truyền thông có văn bản đề nghị các địa phương đẩy mạnh cài đặt.',
    'Ban Thường vụ Thị ủy yêu cầu các phòng, ban báo cáo.',
    'Những đơn vị đạt thấp gồm: UBND xã Hoài Hải, UBND phường Hoài Đức.',
    'Một số địa phương triển khai còn chậm như: UBND xã Hoài Hải, UBND xã Hoài Mỹ.',
    'Riêng UBND phường Bồng Sơn đạt 90%.',
    'Sau khi nghe báo cáo và ý kiến các đơn vị, Chủ tịch kết luận như sau:',
    'Chủ tịch UBND thị xã Phạm Trương kết luận:',
    'Trưởng các thôn, khu phố đến từng hộ vận động.',
    'Tổ COVID cộng đồng rà soát từng nhà.',
    'Giao đồng chí Phó Chủ tịch UBND thị xã phụ trách khối văn xã trực tiếp chỉ đạo.',
    'UBND thị xã đề nghị quý cơ quan, đơn vị quan tâm phối hợp thực hiện.',
    'Nhận được văn bản này, đề nghị các cơ quan, đơn vị, địa phương, các tổ chức và cá nhân có liên quan thực hiện.',
    'Đề nghị cán bộ, công chức, viên chức, người lao động và Nhân dân chấp hành nghiêm.',
    'Báo cáo kết quả về UBND thị xã (qua Phòng Y tế) trước 15h00 hằng ngày.',
  ])
    test(text, () => expect(names(text)).toEqual([]));

  test('a report tells what is done; only an order in so many words counts there', () => {
    expect(names('Phòng Y tế tổng hợp 12 hồ sơ.', 'bao-cao')).toEqual([]);
    expect(names('Đề nghị Sở Y tế hỗ trợ kinh phí.', 'bao-cao')).toEqual(['Sở Y tế']);
  });
});

test('the number above goes with its dash lines, and what a clause leaves out with the clause', () => {
  expect(told('2. Tổ chức thực hiện\n- Phòng Y tế tổng hợp.\nPhòng Tư pháp thẩm định.')).toMatchObject([
    { clause: '2', name: 'Phòng Y tế' },
    { clause: null, name: 'Phòng Tư pháp' },
  ]);
  for (const words of ['UBND các xã, phường (trừ phường Bồng Sơn)', 'UBND các xã, phường trừ phường Bồng Sơn'])
    expect(told(`1. ${words} rà soát.`)).toMatchObject([
      { name: 'UBND các xã, phường', except: expect.arrayContaining(['UBND phường Bồng Sơn']) as unknown },
    ]);
});

test('places of a list that says their sort once', () => {
  expect(placesNamed('UBND phường Bồng Sơn, Hoài Hương')).toEqual(['UBND phường Bồng Sơn', 'UBND phường Hoài Hương']);
  expect(placesNamed('UBND các phường Bồng Sơn, Tam Quan và xã Hoài Sơn')).toEqual([
    'UBND phường Bồng Sơn',
    'UBND phường Tam Quan',
    'UBND xã Hoài Sơn',
  ]);
  for (const whole of [
    'UBND các xã, phường ven biển',
    'UBND phường Bồng Sơn, công an phường',
    'Sở Văn hóa và Thể thao',
  ])
    expect(placesNamed(whole)).toEqual([whole]);
});
