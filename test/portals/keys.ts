import type { Locator, Page } from 'playwright-core';

/** Keys alone: nothing here touches a pointer or sets a value. */

/** Most stops of a page between two places somebody wants to go to. */
const MOST_STOPS = 80;

/**
 * Presses Tab (or, with `back`, Shift+Tab) until the focus is on what is looked for.
 *
 * @throws Error when it cannot be reached, with where the focus went
 */
export async function tabTo(page: Page, wanted: Locator, back = false): Promise<void> {
  const been: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await hasFocus(wanted)) return;
    been.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? 'nothing'));
  }
  throw new Error(`${String(wanted)} is not reached with Tab, but\n${been.join('\n')}`);
}

export async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.first().evaluate((element) => element === document.activeElement);
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.insertText(text);
}

/** Goes to a list that opens below its field, and chooses by typing what it is called. */
export async function chooseByKeys(page: Page, label: string, ...options: readonly string[]): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }));
  for (const option of options) {
    // What was looked for last is written over.
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(option);
    await page.getByRole('option', { name: option }).locator('visible=true').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

/** A stroke as an input method lets it through while a word is being composed. */
export async function strokeWhileComposing(page: Page, key: string, ctrlKey = false): Promise<void> {
  await page.evaluate(
    ([pressed, ctrl]) => {
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const options = { key: pressed, ctrlKey: ctrl, bubbles: true, cancelable: true, isComposing: true };
      at.dispatchEvent(new KeyboardEvent('keydown', options));
      at.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    },
    [key, ctrlKey] as const,
  );
}
