import type { Locator, Page } from 'playwright-core';

/** What a pair of hands does on the portal's pages: pointer and keys, in the words that stand on the screen. */

/** Chooses from a list that opens below its field. */
export async function choose(page: Page, label: string, ...options: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await page.locator('.el-select__wrapper').filter({ has: field }).click();
  for (const option of options) await page.getByRole('option', { name: option }).locator('visible=true').click();
  // A list of which several can be chosen stays open until it is left.
  if ((await field.getAttribute('aria-expanded')) === 'true') await field.press('Escape');
}

/** Finds a patient by name at the registration form, and takes the first. */
export async function pickPatient(page: Page, name: string): Promise<void> {
  await page.getByLabel('患者', { exact: true }).fill(name);
  await page.getByRole('group', { name: '查到的患者' }).getByRole('button', { name }).first().click();
}

/** What is told at the window. */
export interface Told {
  readonly patient: string;
  readonly summary: string;
  readonly category: string;
  readonly departments: readonly string[];
  /** Ticks, by their labels. */
  readonly seen?: readonly string[];
}

/** Fills in the registration form, which is open. */
export async function fillRegistration(page: Page, told: Told): Promise<void> {
  await pickPatient(page, told.patient);
  await page.getByLabel('一句话说清').fill(told.summary);
  await choose(page, '投诉类别', told.category);
  await choose(page, '涉及科室', ...told.departments);
  for (const label of told.seen ?? []) await page.getByLabel(label).check();
}

/** Sends the registration form. @returns the number on the receipt */
export async function sendRegistration(page: Page): Promise<string> {
  await page.locator('.send').getByRole('button', { name: '登记' }).click();
  const head = page.getByRole('heading', { name: /已登记，案号/ });
  return (await head.innerText()).replace(/^.*案号\s*/, '');
}

/** Opens the form of an act on the case that is open. */
export async function beginAct(page: Page, act: string): Promise<Locator> {
  await page.locator('.next .buttons').getByRole('button', { name: act, exact: true }).click();
  const form = page.locator('form.act');
  await form.waitFor();
  return form;
}

/** Sends the form of an act. */
export const sendAct = (page: Page, act: string): Promise<void> =>
  page.locator('form.act').getByRole('button', { name: act, exact: true }).click();

/** Sends the form of an act and waits for the receipt. */
export async function finishAct(page: Page, act: string): Promise<void> {
  await sendAct(page, act);
  await page.getByText(`已记录在案：${act}`).waitFor();
}

/** The acts that are offered, in their order; not those in grey. */
export const offered = (page: Page): Promise<string[]> => page.locator('.next .buttons button').allInnerTexts();

/** What is told of the case, line by line. */
export const timeline = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: '办理经过' }).getByRole('listitem').allInnerTexts();

/** The stage that is marked as the present one. */
export const stage = (page: Page): Promise<string> => page.locator('.path [aria-current=step]').innerText();

/** The row of a case in the list. */
export const rowOf = (page: Page, caseNo: string): Locator => page.locator('.rows a').filter({ hasText: caseNo });
