import type { Page } from '@playwright/test';
import { layer } from '../fixtures/situationJson';
import { expect, test } from './fixtures';

const COUNT = 12_000;

/** Enough points of plain GeoJSON that they are loaded in a thread of their own; `put` takes the place of one of them. */
function points(put?: object): string {
  const bare = (row: number) => ({
    type: 'Feature',
    properties: {
      title: `Stop ${row}`,
      time: `2024-12-${String(1 + (row % 28)).padStart(2, '0')}`,
      comment: 'x'.repeat(80),
    },
    geometry: { type: 'Point', coordinates: [20 + (row % 100) / 10, 30 + Math.floor(row / 100) / 10] },
  });
  const features = Array.from({ length: COUNT }, (_, row) => bare(row) as Record<string, unknown>);
  return JSON.stringify(
    layer(...(put ? features.with(COUNT - 1, put as Record<string, unknown>) : features)),
  );
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
  await page.evaluate(
    ([fileName = '', content = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    [name, text],
  );
}

test('opens thousands of plain points that are dropped, and counts those that are there', async ({
  viewer,
}) => {
  await drop(viewer, 'stops.geojson', points());
  await expect(viewer.locator('.top-bar-title')).toHaveText('stops');
  // a 28th of them on each day
  await expect(viewer.locator('.layer-row-count')).toHaveText(/^429\/12,000$/);
  await expect(viewer.locator('.notice-bar')).toContainText('What it does not say was filled in');
});

test.describe('when one of thousands is wrong', () => {
  test.use({ expectedErrors: /422/ });

  test('says which, and keeps what was open', async ({ viewer }) => {
    const far = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [3_999_000, 4e6] },
    };
    await drop(viewer, 'metres.geojson', points(far));
    await expect(viewer.getByRole('dialog')).toContainText('/features/11999/geometry/coordinates/0');
    await expect(viewer.getByRole('dialog')).toContainText('a longitude from -180 to 180');
    await expect(viewer.locator('.top-bar-title')).toHaveText('Russia’s withdrawal from the Syrian coast');
  });
});
