import type { OfficialDocument } from '../../../electron/documents/model';
import type { AnnexedFigures } from '../../../electron/documents/prepareReport';
import { prepareCopy } from '../../../electron/documents/written/prepareCopy';
import { prepareWritten, type WrittenPaper } from '../../../electron/documents/written/prepareWritten';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import type { CopiedPage } from '../../../electron/domain/copiedScan';
import { codeOf, type DocumentKind } from '../../../electron/domain/documentKind';
import type { OfficeProfile } from '../../../electron/domain/office';
import { kit } from '../support';

/** One paper of each kind as a clerk of a made-up ward would write it. */

export const office: OfficeProfile = {
  name: 'UBND phường Bình An',
  parentLines: [],
  issuerLines: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BÌNH AN'],
  symbol: 'UBND',
  fieldSymbol: 'VHXH',
  placeOfIssue: 'Bình An',
  contact: 'Phòng Văn hóa - Xã hội phường',
  archiveSuffix: 'VHXH',
  areaWord: 'phường',
};

export function kindCalled(id: string): DocumentKind {
  const kind = kit.kinds.kinds.find((one) => one.id === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
}

export function templateCalled(id: string) {
  const template = kit.writtenTemplates.find((one) => one.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
}

const recipients = (...lines: readonly string[]) => lines.map((text) => ({ text, isArchiveLine: false }));

const DEFAULTS: Omit<WrittenPaper, 'values' | 'subject' | 'code'> = {
  number: '5',
  issuedOn: toIsoDay('2026-02-05'),
  addressees: [],
  recipients: recipients('Thường trực Đảng ủy, HĐND phường (b/c)', 'Chủ tịch, các PCT UBND phường'),
  authorityLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  otherTitleLines: [],
  signerName: 'Nguyễn Thị Bình An',
  urgency: null,
  circulation: null,
  drafterCode: null,
};

export interface Sample extends Partial<WrittenPaper> {
  readonly values: WrittenPaper['values'];
  readonly subject: string;
}

const SURVEY = `STT\tKhu phố\tSố hộ\tSố hộ có mã định danh\tTỷ lệ (%)\tGhi chú
1\tKhu phố 1\t412\t398\t96,60\t
2\tKhu phố 2\t385\t301\t78,18\tĐang rà soát hộ tạm trú
3\tKhu phố 3\t508\t508\t100,00\t
Tổng cộng\t\t1.305\t1.207\t92,49\t`;

export const SAMPLES: Readonly<Record<string, Sample>> = {
  'cong-van': {
    subject: 'rà soát, cập nhật dữ liệu dân cư của các khu phố năm 2026',
    addressees: ['Công an phường', 'Văn phòng HĐND và UBND phường', 'Trưởng các khu phố'],
    urgency: 'urgent',
    drafterCode: 'BA.(12)',
    values: {
      body: `Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND phường Bình An về chuyển đổi số năm 2026, UBND phường đề nghị các cơ quan, đơn vị, khu phố thực hiện các nội dung sau:
1. Công an phường:
- Chủ trì rà soát, đối chiếu dữ liệu cư trú với danh sách do các khu phố lập, xác minh các trường hợp sai lệch trước ngày 20/02/2026;
- Hướng dẫn các khu phố cách ghi mã định danh hộ.
2. Trưởng các khu phố lập danh sách theo Phụ lục kèm theo, gửi về Văn phòng HĐND và UBND phường trước 15h00 ngày 13/02/2026.
3. Văn phòng HĐND và UBND phường tổng hợp kết quả, tham mưu UBND phường báo cáo cấp trên.
Đề nghị các cơ quan, đơn vị, khu phố phối hợp thực hiện.`,
      annexes: `Phụ lục\nTổng hợp số hộ có mã định danh của các khu phố\n${SURVEY}`,
    },
  },
  'bao-cao': {
    subject: 'kết quả thực hiện công tác chuyển đổi số quý I năm 2026',
    addressees: ['UBND tỉnh'],
    values: {
      body: `Thực hiện Công văn số 245/UBND-KSTT ngày 02 tháng 02 năm 2026 của UBND tỉnh về báo cáo kết quả chuyển đổi số quý I năm 2026, UBND phường Bình An báo cáo như sau:
I. Công tác lãnh đạo, chỉ đạo
UBND phường đã ban hành 01 kế hoạch, 02 công văn chỉ đạo và phân công nhiệm vụ cụ thể cho từng đơn vị, khu phố.
II. KẾT QUẢ THỰC HIỆN
1. Dịch vụ công trực tuyến
Tiếp nhận 1.205 hồ sơ, trong đó nộp trực tuyến 1.134 hồ sơ, đạt 94,11%; giải quyết đúng hạn 100%.
2. Dữ liệu dân cư
Có 1.207/1.305 hộ đã có mã định danh, đạt 92,49%, cụ thể:
${SURVEY}
III. KHÓ KHĂN, VƯỚNG MẮC
a) Một số hộ tạm trú chưa khai báo đầy đủ.
b) Đường truyền tại Khu phố 2 chưa ổn định.
IV. NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2026
Hoàn thành cập nhật mã định danh của tất cả các hộ trước ngày 15/5/2026.`,
      ending: 'Trên đây là báo cáo của UBND phường Bình An, kính báo cáo UBND tỉnh theo dõi, chỉ đạo.',
    },
  },
  'chi-thi': {
    subject: 'tăng cường công tác phòng cháy, chữa cháy trong mùa khô năm 2026',
    recipients: recipients('UBND tỉnh (b/c)', 'Các phòng, đơn vị thuộc phường (t/h)', 'Các khu phố (t/h)'),
    authorityLines: ['CHỦ TỊCH'],
    signerName: 'Trần Văn Bình',
    values: {
      body: `Trong năm 2025, trên địa bàn phường xảy ra 02 vụ cháy nhỏ, thiệt hại về tài sản 35.000.000 đồng; một số cơ sở kinh doanh chưa chấp hành nghiêm quy định về phòng cháy, chữa cháy.
Để chủ động phòng ngừa cháy, nổ trong mùa khô năm 2026, Chủ tịch UBND phường yêu cầu các cơ quan, đơn vị, khu phố thực hiện nghiêm các nhiệm vụ sau:
1. Công an phường:
- Tổ chức kiểm tra 100% cơ sở có nguy hiểm về cháy, nổ, hoàn thành trước ngày 31/3/2026;
- Xử lý nghiêm các trường hợp vi phạm.
2. Phòng Kinh tế, Hạ tầng và Đô thị rà soát nguồn nước chữa cháy, báo cáo UBND phường trước ngày 10/3/2026.
3. Các khu phố kiện toàn đội dân phòng, mỗi đội có ít nhất 10 đội viên.
4. Văn phòng HĐND và UBND phường theo dõi, đôn đốc việc thực hiện Chỉ thị này.`,
      ending: 'Yêu cầu thủ trưởng các cơ quan, đơn vị, trưởng các khu phố tổ chức thực hiện nghiêm Chỉ thị này.',
    },
  },
  'thong-bao': {
    subject: 'kết luận của Chủ tịch UBND phường tại cuộc họp giao ban tháng 02 năm 2026',
    recipients: recipients('Các phòng, đơn vị thuộc phường', 'Các khu phố'),
    authorityLines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    signerName: 'Lê Văn Hòa',
    values: {
      body: `Ngày 03 tháng 02 năm 2026, Chủ tịch UBND phường Trần Văn Bình chủ trì họp giao ban tháng 02 năm 2026. Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch UBND phường kết luận như sau:
1. Thống nhất với báo cáo kết quả tháng 01 năm 2026 của Văn phòng HĐND và UBND phường.
2. Giao Phòng Văn hóa - Xã hội hoàn thành danh sách hộ nghèo, hộ cận nghèo trước ngày 12/02/2026.
3. Giao Trung tâm Phục vụ hành chính công bố trí trực giải quyết hồ sơ trong dịp tết Nguyên đán.`,
      ending: 'Văn phòng HĐND và UBND phường thông báo để các cơ quan, đơn vị, khu phố biết, thực hiện.',
    },
  },
  'ke-hoach': {
    subject: 'chuyển đổi số phường Bình An năm 2026',
    values: {
      bases: `Căn cứ Luật Giao dịch điện tử ngày 22 tháng 6 năm 2023
Căn cứ Kế hoạch số 31/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về chuyển đổi số năm 2026`,
      body: `UBND phường ban hành Kế hoạch chuyển đổi số phường Bình An năm 2026 như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao chất lượng phục vụ người dân, doanh nghiệp trên môi trường số.
2. Yêu cầu
Mỗi nhiệm vụ có một đơn vị chủ trì, có sản phẩm và thời hạn hoàn thành cụ thể.
II. NỘI DUNG, TIẾN ĐỘ THỰC HIỆN
STT\tNội dung\tĐơn vị chủ trì\tThời hạn
1\tHoàn thành mã định danh hộ\tCông an phường\t15/5/2026
2\tSố hóa hồ sơ đất đai\tPhòng Kinh tế, Hạ tầng và Đô thị\t30/9/2026
3\tTập huấn kỹ năng số cho người dân\tPhòng Văn hóa - Xã hội\t30/6/2026
III. KINH PHÍ
Kinh phí thực hiện 150.000.000 đồng từ ngân sách phường năm 2026.
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội:
- Theo dõi, đôn đốc, tổng hợp kết quả;
- Báo cáo UBND phường trước ngày 25 hằng tháng.
2. Các khu phố phối hợp tuyên truyền, vận động người dân.`,
      ending:
        'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo UBND phường để xem xét, chỉ đạo.',
    },
  },
  'to-trinh': {
    subject: 'xin chủ trương sửa chữa nhà văn hóa Khu phố 3',
    addressees: ['UBND tỉnh', 'Sở Tài chính'],
    values: {
      bases: `Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025
Căn cứ Báo cáo số 18/BC-UBND ngày 20 tháng 01 năm 2026 của UBND phường về hiện trạng nhà văn hóa các khu phố`,
      body: `UBND phường Bình An kính trình UBND tỉnh xem xét, chấp thuận chủ trương sửa chữa nhà văn hóa Khu phố 3 như sau:
I. SỰ CẦN THIẾT
Nhà văn hóa Khu phố 3 xây dựng năm 2009, mái dột, tường nứt, không bảo đảm an toàn khi tổ chức hội họp.
II. NỘI DUNG TRÌNH
1. Thay mái, xử lý chống thấm, sơn lại toàn bộ công trình.
2. Thời gian thực hiện: quý II năm 2026.
III. KINH PHÍ
Tổng kinh phí 420.000.000 đồng, trong đó ngân sách tỉnh hỗ trợ 300.000.000 đồng, ngân sách phường 120.000.000 đồng.`,
      attachments: 'Dự toán sửa chữa nhà văn hóa Khu phố 3\nBiên bản kiểm tra hiện trạng ngày 12/01/2026',
      ending: 'UBND phường Bình An kính trình UBND tỉnh xem xét, quyết định.',
    },
  },
  'giay-moi': {
    subject: 'dự Hội nghị sơ kết công tác chuyển đổi số',
    addressees: ['Thường trực Đảng ủy, HĐND phường', 'Ủy ban MTTQ Việt Nam phường', 'Trưởng các khu phố'],
    values: {
      meeting: 'Hội nghị sơ kết công tác chuyển đổi số quý I, triển khai nhiệm vụ quý II năm 2026',
      chair: 'Bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường',
      clock: '08:00',
      day: '2026-04-09',
      place: 'Hội trường UBND phường Bình An, số 15 đường Trần Phú, phường Bình An',
      preparations: 'Phòng Văn hóa - Xã hội: báo cáo kết quả quý I\nKhu phố 2: tham luận về cập nhật mã định danh hộ',
      note: 'Đề nghị các đồng chí sắp xếp công việc, tham dự đúng thành phần và thời gian.',
    },
  },
  'cong-dien': {
    subject: 'chủ động ứng phó với mưa lớn, ngập úng',
    addressees: ['Các phòng, đơn vị thuộc phường', 'Trưởng các khu phố'],
    urgency: 'express',
    authorityLines: ['CHỦ TỊCH'],
    signerName: 'Trần Văn Bình',
    values: {
      sender: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN',
      body: `Theo bản tin dự báo, từ đêm 05/02/2026 đến ngày 07/02/2026, trên địa bàn phường có mưa to đến rất to, lượng mưa từ 150 mm đến 250 mm, nguy cơ ngập úng tại Khu phố 1 và Khu phố 2.
Để bảo đảm an toàn tính mạng, tài sản của Nhân dân, Chủ tịch UBND phường yêu cầu:
1. Trưởng các khu phố thông báo đến từng hộ, rà soát, sẵn sàng di dời các hộ ở vùng trũng trước 18h00 ngày 05/02/2026.
2. Công an phường, Ban Chỉ huy quân sự phường bố trí lực lượng trực 24/24 giờ.
3. Phòng Kinh tế, Hạ tầng và Đô thị khơi thông cống rãnh, kiểm tra cây xanh.`,
      ending: 'Yêu cầu các đơn vị khẩn trương thực hiện, báo cáo kết quả về UBND phường trước 17h00 hằng ngày.',
    },
  },
  'phieu-gui': {
    subject: 'hồ sơ đề nghị khen thưởng năm 2025',
    addressees: ['Sở Nội vụ'],
    values: {
      documents: `Tờ trình số 03/TTr-UBND ngày 03/02/2026 về đề nghị khen thưởng: 02 bản
Biên bản họp Hội đồng thi đua, khen thưởng ngày 30/01/2026: 01 bản
Báo cáo thành tích của 05 tập thể, 12 cá nhân: mỗi loại 02 bản`,
      note: 'Sau khi nhận, đề nghị Sở Nội vụ ký xác nhận vào Phiếu gửi này và gửi lại cho UBND phường Bình An.',
    },
  },
  'bien-ban': {
    subject: 'họp xét hộ nghèo, hộ cận nghèo năm 2026',
    recipients: recipients('Thành phần dự họp'),
    values: {
      startClock: '14:00',
      startDay: '2026-02-04',
      place: 'Phòng họp số 2, UBND phường Bình An',
      attendees: `Bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường
Ông Lê Văn Hòa, Chánh Văn phòng HĐND và UBND phường
Bà Phạm Thu Lan, công chức Phòng Văn hóa - Xã hội
Trưởng 03 khu phố`,
      absentees: 'ông Võ Minh, Trưởng Khu phố 4 (có lý do)',
      chair: 'Bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường',
      secretary: 'Bà Phạm Thu Lan, công chức Phòng Văn hóa - Xã hội',
      body: `1. Chủ tọa nêu lý do, giới thiệu thành phần và nội dung cuộc họp.
2. Bà Phạm Thu Lan trình bày kết quả rà soát: toàn phường có 18 hộ nghèo, 27 hộ cận nghèo, giảm 05 hộ nghèo so với năm 2025.
3. Ý kiến thảo luận:
- Trưởng Khu phố 1: thống nhất với danh sách;
- Trưởng Khu phố 3: đề nghị bổ sung 01 hộ cận nghèo do có người ốm dài ngày.
4. Kết luận của chủ tọa:
- Thống nhất danh sách 18 hộ nghèo, 28 hộ cận nghèo;
- Giao Phòng Văn hóa - Xã hội niêm yết danh sách trước ngày 06/02/2026.`,
      endClock: '15:30',
      endDay: '2026-02-04',
    },
  },
  'quyet-dinh': {
    subject: 'thành lập Tổ công nghệ số cộng đồng phường Bình An',
    recipients: recipients('UBND tỉnh (b/c)', 'Thường trực Đảng ủy, HĐND phường'),
    authorityLines: ['CHỦ TỊCH'],
    signerName: 'Trần Văn Bình',
    values: {
      authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN',
      bases: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND phường Bình An về chuyển đổi số năm 2026;
Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.`,
      articles: `Điều 1. Thành lập Tổ công nghệ số cộng đồng phường Bình An gồm các ông, bà sau:
1. Bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường, Tổ trưởng.
2. Ông Lê Văn Hòa, Chánh Văn phòng HĐND và UBND phường, Tổ phó.
3. Bà Phạm Thu Lan, công chức Phòng Văn hóa - Xã hội, thành viên.
Điều 2. Tổ công nghệ số cộng đồng có nhiệm vụ tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công trực tuyến và các nền tảng số.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Điều 4. Chánh Văn phòng HĐND và UBND phường, Trưởng phòng Văn hóa - Xã hội và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    },
  },
  'nghi-quyet': {
    subject: 'dự toán ngân sách phường năm 2026',
    recipients: recipients('UBND tỉnh (b/c)', 'Các đại biểu HĐND phường'),
    authorityLines: ['CHỦ TỊCH'],
    signerName: 'Đỗ Thị Mai',
    values: {
      authority: 'HỘI ĐỒNG NHÂN DÂN PHƯỜNG BÌNH AN',
      session: 'KHÓA I, KỲ HỌP THỨ 4',
      bases: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
Xét Tờ trình số 02/TTr-UBND ngày 05 tháng 01 năm 2026 của UBND phường về dự toán ngân sách năm 2026`,
      articles: `Điều 1. Quyết nghị dự toán thu ngân sách phường năm 2026 là 18.450.000.000 đồng, dự toán chi là 18.450.000.000 đồng.
Điều 2. Giao UBND phường tổ chức thực hiện Nghị quyết này.`,
    },
  },
  'giay-gioi-thieu': {
    subject: '',
    values: {
      person: 'Phạm Thu Lan',
      position: 'công chức Phòng Văn hóa - Xã hội phường Bình An',
      destination: 'Sở Văn hóa, Thể thao và Du lịch',
      purpose: 'nhận tài liệu tập huấn',
      validTo: '2026-02-28',
    },
  },
  'huong-dan': {
    subject: 'lập danh sách hộ gia đình văn hóa năm 2026',
    recipients: recipients('Các khu phố'),
    values: {
      body: `Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026, UBND phường hướng dẫn như sau:
Mục 1
Đối tượng
Các hộ gia đình cư trú từ 06 tháng trở lên trên địa bàn phường.
Mục 2
Trình tự thực hiện
1. Khu phố lập danh sách, họp xét công khai.
2. UBND phường ra quyết định công nhận trước ngày 18/11/2026.`,
    },
  },
  'hop-dong': {
    subject: 'thuê thiết bị âm thanh phục vụ hội nghị năm 2026',
    values: {
      bases: 'Căn cứ Bộ luật Dân sự\nCăn cứ nhu cầu và khả năng của hai bên',
      place: 'trụ sở UBND phường Bình An',
      partyA: 'UBND phường Bình An',
      detailsA:
        'Địa chỉ: số 1, đường Lê Lợi, phường Bình An\nĐại diện: bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường',
      partyB: 'Công ty TNHH Âm thanh Hoa Sen',
      detailsB: 'Địa chỉ: số 9, đường Hoa Sen, phường Bình An\nĐại diện: ông Lê Văn Thử, Giám đốc',
      signerB: 'Ông Lê Văn Thử, Giám đốc',
      body: `Điều 1. Nội dung hợp đồng
Bên A thuê, Bên B cho thuê 01 bộ thiết bị âm thanh phục vụ 04 hội nghị trong năm 2026.
Điều 2. Giá trị hợp đồng và phương thức thanh toán
1. Giá trị hợp đồng: 12.000.000 đồng (Bằng chữ: mười hai triệu đồng).
2. Thanh toán bằng chuyển khoản trong 15 ngày sau khi nghiệm thu.
Điều 3. Hiệu lực của hợp đồng
Hợp đồng có hiệu lực kể từ ngày ký.`,
      ending: 'Hợp đồng này được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản',
    },
  },
  'ban-ghi-nho': {
    subject: 'phối hợp chuyển đổi số giữa phường Bình An và Trường Đại học Thử Nghiệm',
    values: {
      place: 'trụ sở UBND phường Bình An',
      partyA: 'UBND phường Bình An',
      detailsA:
        'Địa chỉ: số 1, đường Lê Lợi, phường Bình An\nĐại diện: bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường',
      partyB: 'Trường Đại học Thử Nghiệm',
      detailsB: 'Địa chỉ: số 9, đường Hoa Sen, phường Bình An\nĐại diện: ông Lê Văn Thử, Giám đốc',
      signerB: 'Ông Lê Văn Thử, Giám đốc',
      body: `1. Mục đích: đưa sinh viên hỗ trợ người dân dùng dịch vụ công trực tuyến.
2. Thời hạn: từ ngày ký đến hết ngày 31/12/2026.`,
      ending: 'Bản ghi nhớ này được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản',
    },
  },
  'ban-thoa-thuan': {
    subject: 'sử dụng chung nhà sinh hoạt cộng đồng Khu phố 3',
    values: {
      place: 'trụ sở UBND phường Bình An',
      partyA: 'UBND phường Bình An',
      detailsA:
        'Địa chỉ: số 1, đường Lê Lợi, phường Bình An\nĐại diện: bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường',
      partyB: 'Hợp tác xã Hoa Sen',
      detailsB: 'Địa chỉ: số 9, đường Hoa Sen, phường Bình An\nĐại diện: ông Lê Văn Thử, Giám đốc',
      signerB: 'Ông Lê Văn Thử, Giám đốc',
      body: `Điều 1. Nội dung thỏa thuận
Hai bên cùng sử dụng nhà sinh hoạt cộng đồng Khu phố 3 vào các buổi tối trong tuần.
Điều 2. Điều khoản thi hành
Bản thỏa thuận có hiệu lực kể từ ngày ký.`,
      ending: 'Bản thỏa thuận này được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản',
    },
  },
  'giay-uy-quyen': {
    subject: 'ký biên bản bàn giao thiết bị năm 2026',
    values: {
      principal: 'Bà Nguyễn Thị Bình An, Phó Chủ tịch UBND phường Bình An',
      person: 'Ông Lê Văn Hòa, Chánh Văn phòng HĐND và UBND phường',
      body: `1. Nhận bàn giao thiết bị của Khu phố 1, Khu phố 2.
2. Ký biên bản bàn giao.`,
      from: '2026-02-09',
      to: '2026-02-20',
      ending: 'Người được ủy quyền chịu trách nhiệm về việc thực hiện, không được ủy quyền lại cho người khác',
    },
  },
  'giay-nghi-phep': {
    subject: '',
    values: {
      requestDay: '2026-02-02',
      person: 'Phạm Thu Lan',
      position: 'công chức Phòng Văn hóa - Xã hội phường Bình An',
      days: '5',
      from: '2026-02-09',
      to: '2026-02-13',
      place: 'xã Hoa Sen, tỉnh Thử Nghiệm',
      countedIn: 'thời gian nghỉ phép hằng năm',
    },
  },
  'phieu-chuyen': {
    subject: 'đơn kiến nghị của công dân',
    addressees: ['Công an phường Bình An'],
    values: {
      sender: 'ông Lê Văn Thử, Khu phố 2, phường Bình An',
      received: '2026-02-03',
      content: 'kiến nghị về trật tự giao thông trước cổng trường',
      reason: 'Nội dung thuộc thẩm quyền giải quyết của quý cơ quan',
      documents: 'Đơn kiến nghị ngày 01/02/2026: 01 bản\nẢnh chụp hiện trường: 03 tờ',
      ending: 'Đề nghị quý cơ quan xem xét, giải quyết và thông báo kết quả cho UBND phường Bình An',
    },
  },
  'phieu-bao': {
    subject: 'nhận kết quả xét hộ nghèo năm 2026',
    addressees: ['Trưởng các khu phố'],
    values: {
      body: `UBND phường báo để các khu phố biết:
1. Danh sách hộ nghèo năm 2026 đã được phê duyệt.
2. Nhận danh sách tại Phòng Văn hóa - Xã hội từ ngày 09/02/2026.`,
      ending: 'Cần biết thêm xin liên hệ Phòng Văn hóa - Xã hội phường',
    },
  },
  'thu-cong': {
    subject: '',
    values: {
      letterTitle: 'THƯ CẢM ƠN',
      greeting: 'Thân gửi các cán bộ, chiến sĩ Công an phường Bình An',
      body: 'Thay mặt UBND phường, tôi trân trọng cảm ơn các đồng chí đã giúp Nhân dân dọn dẹp sau mưa lớn ngày 01/02/2026.',
      ending: 'Kính chúc các đồng chí sức khỏe, hạnh phúc và thành công',
    },
  },
};

/** A decision that brings a text of its own into force (mẫu 1.3). */
export const ENACTING: Sample = {
  ...(SAMPLES['quyet-dinh'] as Sample), // written above
  subject: 'ban hành Quy chế hoạt động của Tổ công nghệ số cộng đồng phường Bình An',
  values: {
    ...SAMPLES['quyet-dinh']?.values,
    articles: `Điều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động của Tổ công nghệ số cộng đồng phường Bình An.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng HĐND và UBND phường, Trưởng phòng Văn hóa - Xã hội chịu trách nhiệm thi hành Quyết định này.`,
    attachedType: 'QUY CHẾ',
    attachedTitle: 'HOẠT ĐỘNG CỦA TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG PHƯỜNG BÌNH AN',
    attachedText: `Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định nguyên tắc, chế độ làm việc của Tổ công nghệ số cộng đồng phường Bình An.
Điều 2. Nguyên tắc hoạt động
1. Tổ hoạt động tự nguyện, công khai, theo sự phân công của Tổ trưởng.
2. Thành viên của Tổ:
a) Tham dự đầy đủ các buổi tập huấn;
b) Hướng dẫn người dân tại khu phố được phân công.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Trách nhiệm thi hành
Tổ trưởng tổ chức thực hiện Quy chế này.`,
  },
};

/** @param figures a campaign whose tables go along */
export function written(kindId: string, sample: Sample, figures: AnnexedFigures | null = null): OfficialDocument {
  const kind = kindCalled(kindId);
  return prepareWritten(
    {
      office,
      kind,
      template: templateCalled(kind.templateId ?? ''),
      paper: { ...DEFAULTS, code: codeOf(kind, office), ...sample },
      directive: null,
      at: toLocalTime('2026-02-05T08:00'),
      figures,
    },
    kit,
  );
}

/** A copy of one of the papers above, in the form of its kind. @param of null: of a scan */
export function copied(
  kindId: string,
  of: string | null,
  values: WrittenPaper['values'] = {},
  scanned: readonly CopiedPage[] = [],
): OfficialDocument {
  const kind = kindCalled(kindId);
  const original = of === null ? null : written(of, SAMPLES[of] as Sample); // one of those above
  const paper = { ...DEFAULTS, recipients: recipients('Các khu phố'), number: '3', code: codeOf(kind, office) };
  return prepareCopy(
    {
      office,
      kind,
      paper: { ...paper, subject: '', values, authorityLines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'] },
      original,
      scanned,
      at: toLocalTime('2026-02-05T08:00'),
    },
    kit,
  );
}

export const WRITTEN_PAPERS: Readonly<Record<string, OfficialDocument>> = Object.fromEntries([
  ...Object.entries(SAMPLES).map(([kindId, sample]) => [kindId, written(kindId, sample)] as const),
  ['quyet-dinh-ban-hanh', written('quyet-dinh', ENACTING)] as const,
  ['sao-y', copied('sao-y', 'thong-bao')] as const,
  ['sao-luc', copied('sao-luc', 'quyet-dinh')] as const,
  [
    'trich-sao',
    copied('trich-sao', 'thong-bao', {
      excerpt: '2. Giao Phòng Văn hóa - Xã hội hoàn thành danh sách hộ nghèo, hộ cận nghèo trước ngày 12/02/2026.',
    }),
  ] as const,
]);
