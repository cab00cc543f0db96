/**
 * Syllables that office texts, place names and personal names use most, those with signs beyond ASCII only; both habits
 * of placing the tone. Tells "Số" from "Sè" where spelling alone allows both; a syllable that is missing is no error.
 */
export const COMMON_SYLLABLES: ReadonlySet<string> = new Set(
  `ái án ảnh ánh ân ẩn ấp ấy bà bá bác bạc bách bạch bài bãi bái bàn bản bán bạn bàng bảng bảo báo bát bạt bàu bảy
   bắc băm bằng bắt bấm bất bật bè bé bế bên bến bệnh bí bị bích biên biển biến biện biết biểu bình bò bỏ bồ bổ bố bộ
   bốn bông bồng bởi bớt bùi buộc buôn bưởi bưu bửu cà cả cá các cách cài cái cán cảnh cạnh cáo cát căn cắt cẩm cấm
   cần cận cấp cập câu cầu cấu cậu cây chà chải chánh cháu chạy chăm chẳng châm chấm chậm chân chấn châu chè chẻo
   chép chế chỉ chí chị chiến chiềng chiểu chiếu chín chính chó chọn chỗ chồng chống chợ chủ chú chùa chúc chúng
   chuối chụp chuyên chuyển chư chữ chưa chữa chức chừng chương có còn cô cổ cốc côn cồn công cổng cộng cột cơ cờ cù
   cũ cụ của cúc cục cụm cùng cũng cuộc cuối cư cử cứ cự cửa cực cương cường cửu cựu dán dạng dân dẫn dầu dấu dê dễ
   dì dị dịch diễm diên diễn diện diệt diệu dõi dòng dụ dục dùng dũng dụng duyên dữ dự dứa dực dừng dựng dưới dương
   dưỡng đa đà đã đá đạ đài đại đam đàm đảm đan đàn đán đang đảng đào đạo đạt đắc đặc đăng đằng đẳng đặng đặt đầm đập
   đất đâu đầu đấu đậu đây đầy đẩy đè đê đề để đến đều đi đĩa địa điềm điểm điền điện điệp điều đinh đình đính định
   đỏ đó đoài đoan đoàn đoạn đọc đóng đô đỗ độ đốc độc đồi đổi đối đôn đồn đông đồng động đột đợi đơn đợt đu đủ đúng
   đưa đức đừng được đương đường ê gà gán gặp gần gì giã giá giải giảm giám gián giàng giáo giáp giàu giếng giồng
   giống giờ giữ giữa gò gõ gọi gỗ gốc gồm gỡ gửi hà hạ hải hàm hán hạn hàng hạng hành hạnh hào hảo hát hãy hằng hậu
   hệ hết hệt hiểm hiên hiền hiển hiến hiện hiệp hiểu hiếu hiệu hình họ hoà hoá hòa hóa họa hoạch hoài hoàn hoàng
   hoạt hoặc hoằng học hỏi hòn hỏng họp hồ hỗ hố hộ hồi hội hôm hồng hộp hơn hợp huấn húc huệ hùng huổi hủy huyền
   huyện huỳnh hư hứa hưng hương hưởng hướng hưu hữu hựu ích ít kèm kéo kê kế kênh kết khá khác khách khải khám kháng
   khánh khâm khẩn khẩu khê khóa khoản khoảng khoẻ khỏi khôi khối không khổng khởi khớp khuê khuyến khương kiểm kiệm
   kiên kiến kiết kiệt kiều kiểu kính kịp kỳ kỷ kỹ ký là lạc lài lãi lái lại làm lạn làng lãng láng lạng lành lãnh
   lào lão lạt lắm lăng lâm lân lần lập lâu lầu lấy lẻ lê lễ lệ lệch lên lệnh lịch liêm liên liệt liêu liễu liệu lĩnh
   lò loại lỗ lộ lộc lỗi lợi lớn lợn lớp lúa lụa luân luận lúc lục lùng lũng luông luỹ lũy lư lực lưới lượm lương
   lường lượng lượt lưu lừu lựu lỳ lý mà mã má mạc mại màn mạng mạnh máy mặc măng mặt mẫn mận mất mật mẫu mậu mây mấy
   mẽ mẹ mèo mềm mến mía miễn miện miếu mình mít mỏ mọi mòn mô mỗ mộ mốc mộc môi mỗi mối môn mông một mơ mở mợ mới mù
   mùa mục mùi muốn muộn mức mừng mười mường mỹ nà nàn nàng nào nạp này năm nằm nặm năng nậm nâng nén nên nêu nếu
   ngài ngãi ngàn ngạn ngành ngày ngắn ngắt ngân nghèo nghề nghệ nghị nghĩa nghiêm nghiệm nghiệp nghìn ngõ ngoài
   ngoại ngọc ngô ngột ngũ nguyên nguyễn nguyệt ngư ngữ người nhà nhã nhàn nhãn nhánh nhắc nhằm nhắn nhân nhấn nhận
   nhập nhất nhật nhì nhị nhiệm nhiêu nhiều nhỏ nhóm nhơn nhuận như nhữ nhưng những nhựt niêm niên nói nối nội nông
   nở nợ nơi nụ núi nùng nữ nưa nước ô ổ ổi ông ở pá phải phạm phản pháp phát phân phần phấn phận phê phiên phiêng
   phìn phình phó phòng phóng phổ phố phối phù phủ phú phụ phúc phục phùng phụng phút phức phước phương phường phượng
   pờ pú quả quá quách quản quán quàng quảng quân quét quế quốc quỳ quý quyên quyền quyến quyết quỳnh quýt rà rạch
   rất riêng riềng rõ rồi rông rộng rơi ruộng rút rừng sách sán sáng sát sáu sẵn sắn sắp sầm sẽ sĩ sìn sín soạn soát
   sóc sổ số sông sơ sở sơn sùng sủng suối sử sự sửa sương sỹ tà tả tạ tác tài tải tại tám tạm tảo táo tạo tạp tày
   tăng tâm tân tẩn tấn tập tất tật tây tế tên tệp thả thạch thái thám thàng tháng thành thạnh thào thảo thắm thăng
   thắng thân thần thấp thập thất thật thầy thấy thèn thể thế thêm thì thị thiên thiện thiết thiếu thiệu thím thịnh
   thọ thoại thổ thôn thông thống thơ thời thới thơm thủ thuần thuận thuật thúc thục thuê thuế thuốc thuộc thuỳ thuỷ
   thuý thùy thủy thúy thụy thư thử thứ thừa thức thực thương thường thượng tỉ tía tích tịch tiên tiền tiến tiện tiếp
   tiệp tiết tiêu tìm tím tín tình tỉnh tĩnh tính tịnh toàn toán tòng tô tổ tộc tôi tôn tông tổng tống tốt tơ tờ tở
   tới trà trả trách trạch trại trạm tràng trảng trạng trào trăm trần trấn trận trâu trên trì trí trị trích triển
   triệt triều triệu trình trịnh trò tròn trọng trống trở trợ trù trú trụ trúc trùng truyền trực trưng trước trương
   trường trưởng tú tụ tủa tuân tuần tuấn túc tục tùng tuổi tuý tuyên tuyền tuyến tuyết tư từ tử tứ tự từng tươi
   tương tường tướng tượng tỷ tý út uỷ ủy uyên ứng ương và vải vàm vạn vàng vào văn vân vẫn vấn vận vẹn về vệ vì vĩ
   ví vị việc viên viễn viện việt vĩnh võ vọng vốn vợ với vũ vụ vừ vừa vực vừng vườn vương vượng xã xá xác xấu xây
   xét xếp xóa xoài xóm xuân xuất xúc xuyên xuyến xử xứng xương ý yên yến yết yêu yếu`.split(/\s+/),
);
