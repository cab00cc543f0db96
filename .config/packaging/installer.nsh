# What the installer does besides electron-builder's own script. UTF-8 with byte order mark is not needed: it is Unicode.

!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${PRODUCT_NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Ứng dụng chạy trên Windows 10 (bản 1809) trở lên và Windows 11, 64-bit.$\r$\n$\r$\nỨng dụng được cài cho riêng tài khoản Windows của bạn, không cần quyền quản trị, và làm việc không cần mạng.$\r$\n$\r$\nDữ liệu đã có của cơ quan được giữ nguyên khi cài lại, nâng cấp hoặc gỡ ứng dụng.$\r$\n$\r$\nNhấn Tiến để tiếp tục."

!macro customWelcomePage
  !insertmacro MUI_PAGE_WELCOME
!macroend

# Never for the whole machine: that would need an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

# The oldest Windows this Electron runs on for years to come; older ones would install a program that does not start.
!macro customInit
  ${IfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "Máy này dùng Windows quá cũ. ${PRODUCT_NAME} cần Windows 10 (bản 1809) trở lên hoặc Windows 11, 64-bit." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

# electron-builder says "Open with …" in English; this is what the menu of a file shows.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\DonDoc.Package\shell" "" "open"
  WriteRegStr SHELL_CONTEXT "Software\Classes\DonDoc.Package\shell\open" "" "Mở bằng ${PRODUCT_NAME}"
!macroend
