/** What people at an insurer read. */
export const zhCN = {
  nav: { home: '首页' },
  home: {
    you: '您的登录身份',
    organization: '单位',
    department: '部门',
    title: '职务',
    roles: '岗位',
    nothing: '本门户还不列出理赔案件',
    nothingNext: '请先核对上面的单位和岗位；不对的，请联系本单位管理员更正。',
  },
} as const;
