import { at } from '../../scripts/lib/paths.mjs';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 720 }, situation: at('tests/fixtures/broken-tracks') });

test('shows what is in a gap of its record where it was last known, and moves it on with its next fix', async ({
  viewer,
}) => {
  await expect(viewer.locator('.timeline-name').first()).toBeVisible();
  const ship = viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel(/^Silent ship/));
  await expect(ship).toHaveAttribute(
    'aria-label',
    'Silent ship, last known, 14 Dec 2024 08:00; next fix 15 Dec 06:00',
  );
  await ship.focus();
  await viewer.keyboard.press('Enter');
  const card = viewer.locator('.details-body');
  await expect(card).toContainText('last known, 14 Dec 2024 08:00; next fix 15 Dec 06:00');
  await expect(card).toContainText('Was at');
  // one line across the gap of the ship, of the convoy and of the barge each
  await expect(viewer.locator('.leaflet-ground-pane path[stroke-dasharray="4 5"]')).toHaveCount(3);

  await viewer.locator('.timeline-moment').click();
  await viewer.getByRole('textbox', { name: 'Date and time' }).fill('2024-12-15 07:00');
  await viewer.keyboard.press('Enter');
  await expect(ship).toHaveAttribute('aria-label', 'Silent ship');
  await expect(card).toContainText('Now at');
  await expect(card).toContainText('interpolated between two places');
});
