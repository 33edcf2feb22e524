/** Pages that `bin/look.mjs` of the kit photographs; `steps` bring a page into the state worth looking at. */
export const base = '/committee/';
export const person = 'st_med';

const first = (page, selector) => page.locator(selector).first();
const press = (page, name) => page.getByRole('button', { name }).first().click();
const enter = (at) => (page) => page.getByRole('tab').nth(at).click();
const act = (name) => (page) => press(page, name);

export const pages = [
  { name: 'sign-in', path: 'sign-in', open: true },
  { name: 'home', path: '' },
  { name: 'worklist', path: 'mediations' },
  { name: 'filter', path: 'mediations', steps: (page) => page.locator('.sentence .chip').nth(1).click() },
  { name: 'session', path: 'mediations/TJ2026-1-00004?view=ALL' },
  { name: 'room-patient', path: 'mediations/TJ2026-1-00004?view=ALL', steps: enter(1) },
  { name: 'room-hospital', path: 'mediations/TJ2026-1-00004?view=ALL', steps: enter(2) },
  {
    name: 'release',
    path: 'mediations/TJ2026-1-00004?view=ALL',
    steps: async (page) => {
      await enter(1)(page);
      await page.locator('.room li .el-button').nth(1).click();
      await first(page, '.act textarea').fill('患方愿以八万元和解，年前付清。');
    },
  },
  { name: 'appraisal', path: 'mediations/TJ2026-1-00005?view=ALL' },
  { name: 'proposed', path: 'mediations/TJ2026-1-00006?view=ALL' },
  {
    name: 'propose',
    path: 'mediations/TJ2026-1-00004?view=ALL',
    steps: (page, language) => act(language === 'en' ? 'Propose' : '提出调解方案')(page),
  },
  {
    name: 'draft',
    path: 'mediations/TJ2026-1-00007?view=ALL',
    steps: async (page, language) => {
      await act(language === 'en' ? 'Draft the agreement' : '拟定调解协议')(page);
      await page.locator('#act-draft-instalments-1-amount').fill('12000');
      await page.locator('.sums').scrollIntoViewIfNeeded();
    },
  },
  { name: 'signing', path: 'mediations/TJ2026-1-00008?view=ALL' },
  { name: 'in-force', path: 'mediations/TJ2026-1-00009?view=ALL' },
  { name: 'terminated', path: 'mediations/TJ2026-1-00010?view=ALL' },
  {
    name: 'clock',
    path: 'mediations/TJ2026-1-00004?view=ALL',
    steps: (page) => first(page, '.strip .badge').click(),
  },
  { name: 'disputes', path: 'disputes' },
  { name: 'dispute', path: 'disputes/JF2026-1-00004?view=ALL' },
  { name: 'register', path: 'register' },
  {
    name: 'register-wrong',
    path: 'register',
    steps: (page) => first(page, '.send button').click(),
  },
  { name: 'missing', path: 'mediations/TJ1999-1-00001' },
];
