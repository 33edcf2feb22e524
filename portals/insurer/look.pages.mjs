/** Pages that `bin/look.mjs` of the kit photographs; `steps` bring a page into the state worth looking at. */
export const base = '/insurer/';
export const person = 'st_adj';

const first = (page, selector) => page.locator(selector).first();
const begin = (label) => async (page) => {
  await page.locator('.next .buttons').getByRole('button', { name: label }).first().click();
  await page.waitForTimeout(200);
};
const claim = (number) => `claims/LP2026-11-${String(number).padStart(5, '0')}?view=ALL`;

export const pages = [
  { name: 'sign-in', path: 'sign-in', open: true },
  { name: 'home', path: '' },
  { name: 'worklist', path: 'claims' },
  { name: 'filter', path: 'claims', steps: (page) => first(page, '.sentence .chip').click() },
  { name: 'surveying', path: claim(3) },
  { name: 'clock', path: claim(5), steps: (page) => first(page, '.strip .badge').click() },
  { name: 'cover', path: claim(4), steps: begin(/审核保险责任|Examine cover/) },
  { name: 'documents', path: claim(5) },
  { name: 'ask', path: claim(6), steps: begin(/一次性通知|Ask for the missing/) },
  {
    name: 'assess-wrong',
    path: claim(7),
    steps: async (page) => {
      await begin(/提交定损|Assess the loss/)(page);
      await first(page, '.act button[type=submit]').click();
    },
  },
  { name: 'asked', path: claim(9) },
  { name: 'payable', path: claim(10), steps: (page) => first(page, '.how').click() },
  { name: 'reserve', path: claim(10), steps: begin(/准备金|reserve/) },
  { name: 'notice', path: 'claims/notice' },
  { name: 'policies', path: 'policies' },
  { name: 'policy', path: 'policies/pol_1' },
  { name: 'issue', path: 'policies/issue' },
  { name: 'issue-wrong', path: 'policies/issue', steps: (page) => first(page, '.send button').click() },
  { name: 'keys', path: 'claims', steps: (page) => page.keyboard.press('Shift+?') },
];
