import { feature, layer, manifest } from '../fixtures/situationJson';
import { expect, test } from './fixtures';
import { packageFolder } from './packageFolder';

test.describe('a manifest that is wrong', () => {
  test.use({
    situation: packageFolder({ 'situation.json': manifest({ timeZone: 'Mars/Olympus' }) }),
    expectedErrors: /422/,
  });
  test('is a card that says where and what, with a way on', async ({ viewer }) => {
    await expect(viewer.getByText('/timeZone')).toBeVisible();
    await expect(viewer.getByText(/Mars\/Olympus/)).toBeVisible();
    await viewer.getByRole('button', { name: /Open “Russia/ }).click();
    await expect(viewer.getByText('Russia’s withdrawal from the Syrian coast').first()).toBeVisible();
  });
});

test.describe('a layer that is wrong', () => {
  test.use({
    situation: packageFolder({
      'situation.json': manifest({
        layers: [
          { id: 'good', name: 'Good', file: 'layers/good.geojson' },
          { id: 'bad', name: 'Bad', file: 'layers/bad.geojson' },
        ],
      }),
      'layers/good.geojson': layer(feature('a', { name: 'Good place' })),
      'layers/bad.geojson': layer(feature('b', {}, { geometry: { type: 'Point', coordinates: [35, 91] } })),
    }),
  });
  test('is named, and the rest opens', async ({ viewer }) => {
    const dialog = viewer.getByRole('dialog');
    await expect(dialog).toContainText('layers/bad.geojson');
    await expect(dialog).toContainText('/features/0/geometry/coordinates/1');
    await viewer.keyboard.press('Escape');
    await expect(viewer.locator('.leaflet-marker-icon').and(viewer.getByLabel('Good place'))).toBeVisible();
  });
});

test.describe('markup in a situation', () => {
  const markup = '<script>window.broken = 1</script><img src=x onerror="window.broken = 2">';
  const [scene] = manifest().scenes as object[];
  test.use({
    situation: packageFolder({
      'situation.json': manifest({
        title: markup,
        summary: markup,
        scenes: [{ ...scene, title: markup, caption: markup }],
      }),
      'layers/places.geojson': layer(
        feature('a', { name: markup, summary: markup, place: markup, note: markup }),
      ),
    }),
  });
  test('is shown as the text it is', async ({ viewer }) => {
    await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
    await expect(viewer.getByText('<script>').first()).toBeVisible();
    await viewer.locator('.leaflet-marker-icon').first().click();
    await viewer.keyboard.press('Control+k');
    await viewer.getByRole('combobox', { name: /Search/ }).fill('script');
    await expect(viewer.getByRole('listbox').getByRole('option').first()).toBeVisible();
    expect(await viewer.evaluate(() => 'broken' in window)).toBe(false);
    expect(await viewer.locator('img[src="x"]').count()).toBe(0);
  });
});

test.describe('a base map that does not come', () => {
  test.use({ expectedErrors: /Failed to load resource|base map/ });

  test('keeps neither the situation nor the panels waiting', async ({ viewer }) => {
    await viewer.route('**/api/basemap**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await viewer.reload();
    await expect(viewer.locator('.layer-row').first()).toBeVisible();
    await expect(viewer.locator('.leaflet-marker-icon').first()).toBeVisible();
  });
});
