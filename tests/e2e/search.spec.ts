import type { Page } from '@playwright/test';
import { crowd } from '../fixtures/crowd';
import { expect, test } from './fixtures';
import { packageFolder } from './packageFolder';

// so many that they come as a table of points
test.use({ situation: packageFolder(crowd(2400)) });

const SEARCH = '**/api/situation/search*';

async function open(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await expect(page.locator('.timeline-name').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

const field = (page: Page) => page.getByRole('combobox', { name: /^Search/ });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** The last letter and Enter in one turn of the page, before it can have rendered anything. */
function typeAndEnter(page: Page, words: string): Promise<void> {
  return field(page).evaluate((input: HTMLInputElement, text) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setValue?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  }, words);
}

test('Enter right after the last letter leads to what is found for these words', async ({ viewer }) => {
  await open(viewer);
  await typeAndEnter(viewer, 'second round');
  await expect(viewer.getByRole('dialog')).toHaveCount(0);
  await expect(details(viewer)).toContainText('Second round');
});

test('Enter waits for large layers, and for nothing once other words are typed', async ({ viewer }) => {
  await open(viewer);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await viewer.route(SEARCH, async (route) => {
    await held;
    await route.continue();
  });
  await field(viewer).fill('incident 12345');
  await viewer.keyboard.press('Enter');
  await field(viewer).fill('incident 1234');
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByRole('status').filter({ hasText: /large layers…$/ })).toBeVisible();
  letGo();
  await expect(viewer.getByRole('dialog')).toHaveCount(0);
  await expect(details(viewer)).toContainText('Incident 1234');
});

test.describe('when the situation has changed', () => {
  test.use({ expectedErrors: /409/ });

  test('the search says why large layers were not searched', async ({ viewer }) => {
    await open(viewer);
    await viewer.route(SEARCH, (route) =>
      route.fulfill({ status: 409, json: { error: 'the situation has changed: open it again' } }),
    );
    await field(viewer).fill('incident 1234');
    const dialog = viewer.getByRole('dialog');
    await expect(dialog).toContainText(
      'Large layers could not be searched (the situation has changed: open it again).',
    );
    await expect(dialog).not.toContainText('Searching');
  });
});
