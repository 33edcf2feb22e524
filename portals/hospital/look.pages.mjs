/** Pages that `bin/look.mjs` of the kit photographs; `steps` bring a page into the state worth looking at. */
export const base = '/hospital/';
export const person = 'st_pro';

/** Fills in the first door. */
const comeAs = (account) => async (page) => {
  await page.locator('[name=account]').fill(account);
  await page.locator('[name=password]').fill('right');
  await page.locator('form.sign-in [type=submit]').click();
  await page.waitForTimeout(300);
};
const proveIt = async (page) => {
  await comeAs('enrol')(page);
  await page.locator('[name=code]').fill('123456');
  await page.locator('form.sign-in [type=submit]').click();
};
const press = (selector) => (page) => page.locator(selector).first().click();
const first = (page, selector) => page.locator(selector).first();

export const pages = [
  { name: 'sign-in', path: 'sign-in', open: true },
  { name: 'sign-in-second', path: 'sign-in', open: true, steps: comeAs('second') },
  { name: 'sign-in-enrol', path: 'sign-in', open: true, steps: comeAs('enrol') },
  { name: 'sign-in-codes', path: 'sign-in', open: true, steps: proveIt },
  { name: 'sign-in-given', path: 'sign-in', open: true, steps: comeAs('given') },
  { name: 'reset', path: 'reset#one-time-token', open: true },
  { name: 'account', path: 'account' },
  { name: 'administration', path: 'administration', as: 'st_admin' },
  { name: 'people', path: 'administration/people', as: 'st_admin' },
  { name: 'people-new', path: 'administration/people', as: 'st_admin', steps: press('header .el-button') },
  { name: 'person', path: 'administration/people/st_office', as: 'st_admin', steps: press('.next .el-button') },
  { name: 'departments', path: 'administration/departments', as: 'st_admin' },
  { name: 'deputies', path: 'administration/deputies', as: 'st_admin', steps: press('header .el-button') },
  { name: 'clients', path: 'administration/clients', as: 'st_sysadmin', steps: press('.here .el-button') },
  { name: 'security', path: 'administration/security', as: 'st_sysadmin' },
  { name: 'sso', path: 'administration/sso', as: 'st_sysadmin' },
  { name: 'keys', path: 'administration/keys', as: 'st_sysadmin' },
  { name: 'journal', path: 'administration/journal', as: 'st_auditor', steps: press('header .el-button') },
  { name: 'home', path: '' },
  { name: 'worklist', path: 'complaints' },
  {
    name: 'filter',
    path: 'complaints?view=MAJOR',
    steps: (page) => first(page, '.sentence .chip').click(),
  },
  { name: 'case', path: 'complaints/TS-2026-000001?view=ALL' },
  { name: 'case-major', path: 'complaints/TS-2026-000043?view=ALL' },
  { name: 'case-answered', path: 'complaints/TS-2026-000006?view=ALL' },
  {
    name: 'clock',
    path: 'complaints/TS-2026-000003?view=ALL',
    steps: (page) => first(page, '.strip .badge').click(),
  },
  {
    name: 'act',
    path: 'complaints/TS-2026-000001?view=ALL',
    steps: async (page) => {
      await first(page, '.next .el-button').click();
      await page.getByRole('checkbox').first().check();
      await first(page, '.act button[type=submit]').click();
    },
  },
  {
    name: 'receipt',
    path: 'complaints/TS-2026-000007?view=ALL',
    steps: async (page) => {
      await first(page, '.next .el-button').click();
      await page.getByRole('radio').nth(3).check();
      await first(page, '.act button[type=submit]').click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'register', path: 'complaints/register' },
  {
    name: 'register-wrong',
    path: 'complaints/register',
    steps: async (page) => {
      await first(page, '.picker input').fill('王丽');
      await page.waitForTimeout(600);
      await first(page, '.send button').click();
    },
  },
  { name: 'disputes', path: 'disputes' },
  { name: 'dispute', path: 'disputes/JF2026-11-00001' },
  {
    name: 'dispute-act',
    path: 'disputes/JF2026-11-00001',
    steps: (page) => first(page, '.next .el-button').click(),
  },
  { name: 'patients', path: 'patients', steps: (page) => first(page, '.search input').fill('138') },
  { name: 'patient', path: 'patients/pat_1' },
  {
    name: 'patient-new',
    path: 'patients',
    steps: (page) => first(page, '.search .el-button').click(),
  },
  { name: 'keys', path: 'complaints', steps: (page) => page.keyboard.press('Shift+?') },
  { name: 'missing', path: 'nowhere' },
];
