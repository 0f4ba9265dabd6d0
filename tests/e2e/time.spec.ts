import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });
const edge = (page: Page): Locator => page.getByRole('slider', { name: 'Start of the window of time' });
const banner = (page: Page): Locator => page.getByRole('region', { name: 'As known on a date' });

async function atScene(page: Page, number: number): Promise<void> {
  await expect(timeline(page).locator('.timeline-name').first()).toBeVisible();
  for (let scene = 1; scene < number; scene++) await page.keyboard.press('PageDown');
  await expect(page.locator('.timeline-pin[aria-current=step]')).toHaveText(String(number));
}

test('shows a window of time as long as it is typed, dragged or keyed, and refuses nonsense', async ({
  viewer,
}) => {
  await atScene(viewer, 4);
  await expect(edge(viewer)).toBeHidden();
  await viewer.keyboard.press('w');
  await expect(edge(viewer)).toHaveAttribute('aria-valuetext', /^2 d, from Thursday 12 December 2024, 12:00/);

  await viewer.keyboard.press('Shift+W');
  const field = viewer.getByRole('textbox', { name: 'Length of the window' });
  await field.fill('six parsecs');
  await viewer.keyboard.press('Enter');
  await expect(timeline(viewer).getByRole('alert')).toContainText('six parsecs');
  await field.fill('6 h');
  await viewer.keyboard.press('Enter');
  await expect(edge(viewer)).toHaveAttribute('aria-valuetext', /^6 h, from Saturday 14 December 2024, 06:00/);

  await edge(viewer).press('ArrowLeft');
  await expect(edge(viewer)).toHaveAttribute('aria-valuetext', /^1 d 6 h, from Friday 13 December/);

  const grip = await edge(viewer).boundingBox();
  if (!grip) throw new Error('the window has no edge');
  await viewer.mouse.move(grip.x + grip.width / 2, grip.y + 30);
  await viewer.mouse.down();
  await viewer.mouse.move(grip.x - 200, grip.y + 30, { steps: 4 });
  await viewer.mouse.up();
  await expect.poll(() => edge(viewer).getAttribute('aria-valuetext')).not.toMatch(/^1 d 6 h/);

  await viewer.keyboard.press('w');
  await expect(edge(viewer)).toBeHidden();
  await expect(timeline(viewer).getByRole('button', { name: 'Show everything so far' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('everything so far keeps on the map what has ended', async ({ viewer }) => {
  await atScene(viewer, 4);
  const flight = viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Il-76 transport aircraft'));
  await expect(flight).toBeVisible();
  for (let day = 0; day < 3; day++) await viewer.keyboard.press('Shift+ArrowRight');
  await expect(flight).toHaveCount(0);
  await viewer.keyboard.press('w');
  await viewer.keyboard.press('w');
  await expect(flight).toBeVisible();
});

test('shows what was known on a date, and says so on the map until it is ended', async ({ viewer }) => {
  await atScene(viewer, 4);
  await viewer.keyboard.press('k');
  const field = viewer.getByRole('textbox', { name: 'As known on' });
  await expect(field).toBeFocused();
  await field.fill('30 Feb 2024');
  await viewer.keyboard.press('Enter');
  await expect(viewer.getByRole('alert')).toContainText('Expected a day from 1 to 29 in February 2024');
  await field.fill('11 Dec 2024');
  await viewer.keyboard.press('Enter');
  await expect(banner(viewer)).toContainText('As known on 11 December 2024');
  await expect(banner(viewer)).toContainText(
    '11 features rest on sources whose first publication is not dated',
  );
  await expect(viewer.locator('.layer-row', { hasText: 'Airlift' })).toContainText('0/');
  await viewer.getByRole('button', { name: 'The next publication' }).click();
  await expect(banner(viewer)).toContainText('As known on 31 December 2024');
  await viewer.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await viewer.keyboard.press('Shift+K');
  await expect(banner(viewer)).toBeHidden();
});

test('plays from the in to the out point, skips what is quiet and says so', async ({ viewer }) => {
  await atScene(viewer, 3);
  await viewer.keyboard.press('Home');
  await viewer.keyboard.press('i');
  const inPoint = viewer.getByRole('slider', { name: 'Playback begins here' });
  await expect(inPoint).toHaveAttribute('aria-valuetext', /25 November 2024/);
  await timeline(viewer).locator('.timeline-moment').click();
  await viewer.getByRole('textbox', { name: 'Date and time' }).fill('2024-12-09');
  await viewer.keyboard.press('Enter');
  await viewer.keyboard.press('o');
  await viewer.keyboard.press('Home');
  await expect(timeline(viewer)).toContainText('25 Nov 2024');
  await viewer.keyboard.press('Space');
  await expect(timeline(viewer)).toContainText(/12 d \d+ h skipped/);
  // a busy machine shows few frames, and no frame plays more than a quarter of a second
  await expect(timeline(viewer).getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 20_000 });
  await expect(timeline(viewer)).toContainText('9 Dec 2024');
  await inPoint.press('Delete');
  await expect(inPoint).toBeHidden();
});

test('tells the moment in UTC beside its zone when it is asked to', async ({ viewer }) => {
  await atScene(viewer, 4);
  await expect(timeline(viewer)).toContainText('Damascus (UTC+3)');
  await viewer.keyboard.press('u');
  // a scene that is dated to the day has no time of day in any zone
  await expect(timeline(viewer)).toContainText('day known');
  await expect(timeline(viewer)).not.toContainText('09:00 UTC');
  await viewer.keyboard.press('Shift+ArrowRight');
  await expect(timeline(viewer)).toContainText('12:00');
  await expect(timeline(viewer)).toContainText('09:00 UTC');
});
