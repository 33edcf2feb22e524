import { claimWithReckoning, complaintWithDeadlines, mediationWithRooms } from './cases.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * What is photographed at one desk.
 *
 * @typedef {object} Desk
 * @property {string} house whose portal
 * @property {string} account of the demo
 * @property {(ask: (query: string) => Promise<Record<string, any>>) => Promise<string>} find the case that is shown
 * @property {readonly Scene[]} scenes
 */
/**
 * @typedef {object} Scene
 * @property {string} name of the file, before the size
 * @property {(caseNo: string) => string} route
 * @property {(page: Page) => Promise<void>} [open] what is opened on the page first
 */

/** Brings something to the top of the pane that scrolls, below what stays there. */
const bringUp = (/** @type {Page} */ page, /** @type {string} */ selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      let pane = element.parentElement;
      const scrolls = (/** @type {Element} */ one) =>
        one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY);
      while (pane && !scrolls(pane)) pane = pane.parentElement;
      const staying = document.querySelector('.pane .strip, .pane .top')?.getBoundingClientRect().height ?? 0;
      const top = pane?.getBoundingClientRect().top ?? 0;
      pane?.scrollBy(0, element.getBoundingClientRect().top - top - staying - 12);
    });

/** The desks, each with its worklist, a case, and what it alone can show. @type {readonly Desk[]} */
export const desks = [
  {
    house: 'hospital',
    account: 'pro',
    find: complaintWithDeadlines,
    scenes: [
      { name: 'hospital-worklist', route: () => '/complaints' },
      { name: 'hospital-complaint', route: (caseNo) => `/complaints/${caseNo}` },
      {
        name: 'hospital-deadline',
        route: (caseNo) => `/complaints/${caseNo}`,
        async open(page) {
          await page.locator('.pane button.badge').first().click();
          await page.getByRole('dialog').waitFor();
        },
      },
    ],
  },
  {
    house: 'insurer',
    account: 'adj',
    find: claimWithReckoning,
    scenes: [
      { name: 'insurer-worklist', route: () => '/claims?view=ALL' },
      { name: 'insurer-claim', route: (caseNo) => `/claims/${caseNo}?view=ALL` },
      {
        name: 'insurer-reckoning',
        route: (caseNo) => `/claims/${caseNo}?view=ALL`,
        async open(page) {
          await page.locator('.ledger button.how').first().click();
          await bringUp(page, '.ledger:has(button.how)');
        },
      },
    ],
  },
  {
    house: 'committee',
    account: 'med',
    find: mediationWithRooms,
    scenes: [
      { name: 'committee-worklist', route: () => '/mediations?view=ALL' },
      { name: 'committee-mediation', route: (caseNo) => `/mediations/${caseNo}?view=ALL` },
      {
        name: 'committee-room',
        route: (caseNo) => `/mediations/${caseNo}?view=ALL`,
        async open(page) {
          await page.locator('[role=tab][data-room=HOSPITAL]').click();
          await page.locator('[role=tabpanel]').waitFor();
        },
      },
    ],
  },
];
