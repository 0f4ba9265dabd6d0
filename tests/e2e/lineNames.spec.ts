import { expect, test } from './fixtures';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1600, height: 900 },
  { width: 1920, height: 1080 },
];

for (const size of SIZES) {
  test(`says of each route to Africa that it is illustrative at ${size.width} × ${size.height}`, async ({
    viewer,
  }) => {
    await viewer.setViewportSize(size);
    await viewer.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0);
    await viewer
      .getByRole('complementary', { name: 'Scenes and layers' })
      .getByRole('button', { name: 'The line to Africa' })
      .click();
    const words = viewer.locator('.leaflet-situation-names-pane text', { hasText: 'illustrative' });
    await expect(words).toHaveCount(6);
    await viewer.waitForTimeout(1600);
    await expect(words).toHaveCount(6);
    const upsideDown = await words.evaluateAll(
      (texts) => texts.filter((text) => ((text as SVGTextElement).getCTM()?.a ?? 0) < -1e-6).length,
    );
    expect(upsideDown).toBe(0);
  });
}
