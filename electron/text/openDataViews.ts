import type { ColumnEntry, ColumnFormat } from '../domain/openData/dictionary';

export type ViewColumn = ColumnEntry & { readonly heading: string; readonly as: ColumnFormat };

export interface ViewWords {
  /** Name of the table, and of its CSV file. */
  readonly name: string;
  readonly title: string;
  readonly is: string;
  readonly columns: Readonly<Record<string, ViewColumn>>;
}

type Rest = Omit<ColumnEntry, 'is' | 'as'>;

function column(heading: string, as: ColumnFormat, is: string, rest: Rest = {}): ViewColumn {
  return { heading, as, is, ...rest };
}

const directiveId = column('Mã văn bản', 'text', 'Mã nội bộ của văn bản chỉ đạo (directive.id)');
const directive = column('Văn bản', 'text', 'Tên gọi ngắn của văn bản chỉ đạo');
const unitId = column('Mã nội bộ đơn vị', 'text', 'unit.id');
const unitCode = column('Mã đơn vị', 'text', 'Mã chính thức, là chữ: số 0 ở đầu có nghĩa', {
  null: 'đơn vị không có mã',
});
const unit = column('Đơn vị', 'text', 'Tên đơn vị; trùng tên thì kèm tên cấp trên');
const form = column('Biểu mẫu', 'text', 'Tên biểu mẫu');
const period = column('Kỳ', 'period', 'Kỳ báo cáo; once: báo cáo một lần');
const dueAt = column('Hạn', 'moment', 'Hạn của đơn vị, đã tính gia hạn', { null: 'văn bản không nêu hạn' });
const arrivedAt = 'Giờ báo cáo đến';

/** Tables put together for people to read: their words, column by column in the order they are written. */
export const openDataViews = {
  figures: {
    name: 'xem-so-lieu',
    title: 'Số liệu',
    is: 'Từng số liệu của từng lần gửi báo cáo, đến tận ô của tệp. Muốn số đang tính thì lọc cột “Đang tính” bằng 1.',
    columns: {
      directiveId,
      directive,
      unitId,
      unitCode,
      unit,
      form,
      period,
      fieldKey: column('Khóa chỉ tiêu', 'text', 'Khóa trong biểu mẫu'),
      field: column('Chỉ tiêu', 'text', 'Tên chỉ tiêu trên biểu'),
      value: column('Giá trị', 'integer', 'Số trong báo cáo', {
        unit: 'theo chỉ tiêu',
        null: 'không có số: xem cột Trạng thái',
      }),
      state: column('Trạng thái', 'text', 'Số 0, ô trống và không có ô là ba điều khác nhau', {
        values: {
          'có số': 'số khác 0',
          'số 0': 'báo cáo ghi số 0',
          'ô trống': 'ô có trên biểu nhưng để trống',
          'không có ô': 'tệp không có ô này',
        },
      }),
      counts: column('Đang tính', 'flag', '1: lần gửi mới nhất đã đến vào thời điểm xuất; 0: đã bị lần sau thay'),
      version: column('Lần gửi', 'integer', 'Lần gửi thứ mấy', { unit: 'lần' }),
      dataAsOf: column('Giờ số liệu', 'moment', 'Giờ mà số liệu tính đến, theo báo cáo', { null: 'báo cáo không nêu' }),
      arrivedAt: column('Giờ nhận', 'moment', arrivedAt),
      dueAt,
      file: column('Tệp', 'text', 'Tên tệp nguồn'),
      sheet: column('Trang tính', 'text', 'Trang tính đã đọc', { null: 'không đọc từ trang tính' }),
      cell: column('Ô', 'text', 'Ô đã đọc', { null: 'không đọc từ trang tính' }),
      raw: column('Chữ trong ô', 'text', 'Đúng như trong tệp', { null: 'không có gì' }),
    },
  },
  obligations: {
    name: 'xem-luot-bao-cao',
    title: 'Lượt báo cáo',
    is: 'Từng lượt phải báo cáo và trạng thái vào thời điểm xuất, như Bảng theo dõi.',
    columns: {
      directiveId,
      directive,
      unitId,
      unitCode,
      unit,
      form,
      period,
      dueAt,
      upperDueAt: column('Hạn của cấp trên', 'moment', 'Khi giờ chốt của cơ quan sớm hơn', { null: 'chỉ có một hạn' }),
      originalDueAt: column('Hạn trước khi gia hạn', 'moment', 'Hạn theo văn bản', { null: 'không gia hạn' }),
      state: column('Trạng thái', 'text', 'Vào thời điểm xuất', {
        values: {
          'đúng hạn': 'đã nhận, đúng hạn',
          muộn: 'đã nhận, sau hạn',
          'không phát sinh': 'đã nhận báo cáo không phát sinh',
          'chưa báo cáo': 'quá hạn mà chưa nhận',
          'chưa đến hạn': 'chưa nhận, còn hạn',
          'chưa báo cáo, không nêu hạn': 'chưa nhận, văn bản không nêu hạn',
          'được miễn': 'không phải báo cáo, do có quyết định miễn',
          'đã sáp nhập, kết thúc': 'đơn vị không còn; đơn vị mới báo cáo',
          'đợt đã kết thúc': 'hạn sau giờ kết thúc đợt, không phải báo cáo',
          'không yêu cầu nữa': 'văn bản sửa đổi đã bỏ',
        },
      }),
      arrivedAt: column('Giờ nhận', 'moment', 'Lần đến sớm nhất', { null: 'chưa nhận' }),
      lateMinutes: column('Muộn', 'integer', 'Số phút sau hạn', { unit: 'phút', null: 'không muộn hoặc chưa nhận' }),
      versions: column('Số lần gửi', 'integer', 'Số lần gửi đã nhận', { unit: 'lần' }),
      file: column('Tệp', 'text', 'Tệp của lần gửi đang tính', { null: 'chưa nhận' }),
      reason: column('Lý do', 'text', 'Lý do miễn hoặc gia hạn', { null: 'không miễn, không gia hạn' }),
      obligationId: column('Mã lượt', 'text', 'obligation.id'),
    },
  },
  totals: {
    name: 'xem-tong-hop',
    title: 'Tổng hợp',
    is: 'Tổng của từng tỷ lệ qua từng kỳ đã bắt đầu, với số đơn vị đã báo (x) trên số phải báo (y). Đơn vị chưa báo không nằm trong tổng, trừ khi người dùng đã chọn số thay.',
    columns: {
      directiveId,
      directive,
      indicatorId: column('Mã tỷ lệ', 'text', 'indicator.id'),
      indicator: column('Tỷ lệ', 'text', 'Tên tỷ lệ'),
      period,
      reported: column('x: đã báo', 'integer', 'Số đơn vị có số của chính mình', { unit: 'đơn vị' }),
      expected: column('y: phải báo', 'integer', 'Số đơn vị phải báo', { unit: 'đơn vị' }),
      standIns: column(
        'Có số thay',
        'integer',
        'Số đơn vị chưa báo mà người dùng chọn số thay; có trong tổng, không có trong x',
        {
          unit: 'đơn vị',
        },
      ),
      numerator: column('Tử số', 'integer', 'Tổng tử số', { unit: 'theo tỷ lệ', null: 'chưa đơn vị nào có số' }),
      denominator: column('Mẫu số', 'integer', 'Tổng mẫu số', { unit: 'theo tỷ lệ', null: 'chưa đơn vị nào có số' }),
      percent: column('Tỷ lệ %', 'percent', 'Tính từ hai tổng theo quy tắc làm tròn của tỷ lệ', {
        unit: '%',
        null: 'không có mẫu số',
      }),
      measure: column('Đơn vị tính', 'text', 'Của tử số và mẫu số'),
      missing: column('Đơn vị chưa báo', 'text', 'Tên các đơn vị phải báo mà chưa có số', { null: 'đủ các đơn vị' }),
    },
  },
  units: {
    name: 'xem-don-vi',
    title: 'Đơn vị',
    is: 'Đơn vị với mã, cấp trên, nhóm và đơn vị kế tục.',
    columns: {
      unitId,
      unitCode,
      unit: column('Đơn vị', 'text', 'Tên đơn vị'),
      kind: column('Loại', 'text', 'Phường, xã, phòng, ban…', { null: 'không ghi' }),
      parentCode: column('Mã cấp trên', 'text', 'Mã chính thức của cấp trên', {
        null: 'không có cấp trên, hoặc cấp trên không có mã',
      }),
      parent: column('Cấp trên', 'text', 'Tên cấp trên', { null: 'không có cấp trên trong danh sách' }),
      groups: column('Nhóm', 'text', 'Các nhóm đơn vị thuộc về', { null: 'không thuộc nhóm nào' }),
      aliases: column('Cách viết khác', 'text', 'Các cách viết khác của tên', { null: 'không có' }),
      validFrom: column('Từ ngày', 'day', 'Ngày bắt đầu tồn tại', { null: 'không ghi' }),
      validTo: column('Đến ngày', 'day', 'Ngày cuối cùng tồn tại', { null: 'đang hoạt động' }),
      successors: column('Kế tục', 'text', 'Đơn vị kế tục', { null: 'không có' }),
    },
  },
  directives: {
    name: 'xem-van-ban-chi-dao',
    title: 'Văn bản chỉ đạo',
    is: 'Văn bản chỉ đạo với số, ngày, trích yếu và số việc đã giao.',
    columns: {
      directiveId,
      directive,
      kind: column('Loại', 'text', 'Công văn, kế hoạch…'),
      number: column('Số, ký hiệu', 'text', 'Như in trên văn bản; “…”: để trống'),
      issuedOn: column('Ngày ban hành', 'day', 'Ngày của văn bản', { null: 'văn bản không ghi đủ ngày' }),
      issuer: column('Cơ quan ban hành', 'text', 'Như in trên văn bản'),
      subject: column('Trích yếu', 'text', 'Trích yếu nội dung'),
      isDraft: column('Bản nhập dở', 'flag', '1: chưa giao việc'),
      duties: column('Việc phải báo cáo', 'integer', 'Số việc', { unit: 'việc' }),
      obligations: column('Lượt báo cáo', 'integer', 'Số lượt phải nhận', { unit: 'lượt' }),
      indicators: column('Tỷ lệ', 'integer', 'Số tỷ lệ', { unit: 'tỷ lệ' }),
      targets: column('Mốc', 'integer', 'Số mốc phải đạt', { unit: 'mốc' }),
    },
  },
  tasks: {
    name: 'xem-nhiem-vu',
    title: 'Nhiệm vụ',
    is: 'Nhiệm vụ của từng đơn vị và tình trạng vào thời điểm xuất, như màn hình Nhiệm vụ.',
    columns: {
      directiveId,
      directive,
      unitId,
      unitCode,
      unit,
      number: column('Khoản', 'text', 'Số của khoản', { null: 'không đánh số' }),
      title: column('Nhiệm vụ', 'text', 'Dòng đầu của khoản'),
      role: column('Vai trò', 'text', 'Vai trò của đơn vị', {
        values: { 'chủ trì': 'chủ trì', 'phối hợp': 'phối hợp' },
      }),
      dueOn: column('Hạn', 'day', 'Ngày cuối cùng còn đúng hạn', { null: 'văn bản không nêu ngày' }),
      state: column('Tình trạng', 'text', 'Vào thời điểm xuất'),
      doneAt: column('Hoàn thành lúc', 'moment', 'Giờ hoàn thành', { null: 'chưa hoàn thành' }),
      notes: column('Số ghi chú', 'integer', 'Số ghi chú tiến độ đang có hiệu lực', { unit: 'ghi chú' }),
    },
  },
  targets: {
    name: 'xem-moc-chi-tieu',
    title: 'Mốc chỉ tiêu',
    is: 'Mốc phải đạt của từng tỷ lệ và kết quả vào thời điểm xuất.',
    columns: {
      directiveId,
      directive,
      indicator: column('Tỷ lệ', 'text', 'Tên tỷ lệ'),
      required: column('Phải đạt', 'percent', 'Mức phải đạt', { unit: '%' }),
      deadline: column('Hạn', 'day', 'Ngày cuối cùng còn đúng hạn', { null: 'văn bản không nêu ngày' }),
      period: column('Kỳ', 'period', 'Kỳ của số liệu đang tính', { null: 'chưa có kỳ nào' }),
      reported: column('x: đã báo', 'integer', 'Số đơn vị có số', { unit: 'đơn vị', null: 'chưa có kỳ nào' }),
      expected: column('y: phải báo', 'integer', 'Số đơn vị phải báo', { unit: 'đơn vị', null: 'chưa có kỳ nào' }),
      percent: column('Đã đạt', 'percent', 'Tính từ hai tổng', { unit: '%', null: 'chưa có số' }),
      shortfall: column('Còn thiếu', 'integer', 'Số còn thiếu để đạt mốc; 0: đã đạt', {
        unit: 'theo tỷ lệ',
        null: 'chưa có số',
      }),
      isMet: column('Đạt', 'flag', '1: đã đạt', { null: 'chưa có số' }),
      quote: column('Câu chữ', 'text', 'Câu chữ trong văn bản'),
    },
  },
  changes: {
    name: 'xem-so-thay-doi',
    title: 'Sổ thay đổi',
    is: 'Ai đổi gì, lúc nào, từ đâu thành đâu, theo thứ tự ghi.',
    columns: {
      sequence: column('TT', 'integer', 'Số thứ tự ghi sổ', { unit: 'thứ tự' }),
      happenedAt: column('Lúc', 'moment', 'Giờ thay đổi'),
      author: column('Người thực hiện', 'text', 'Tên đã đặt lúc đó', { null: 'chưa đặt tên' }),
      account: column('Tài khoản', 'text', 'Tài khoản máy tính'),
      subject: column('Đối tượng', 'text', 'Tên của đối tượng lúc đó'),
      field: column('Mục', 'text', 'Mục đã đổi'),
      oldValue: column('Giá trị cũ', 'text', 'Bằng lời', { null: 'trước đó không có' }),
      newValue: column('Giá trị mới', 'text', 'Bằng lời', { null: 'sau đó không còn' }),
      reason: column('Lý do', 'text', 'Lý do', { null: 'không ghi' }),
    },
  },
} as const satisfies Readonly<Record<string, ViewWords>>;

export type ViewKey = keyof typeof openDataViews;
