import { expect, it } from 'vitest';
import type { ActionContext } from '../../../../src/renderer/commands/action';
import { applyPreset, dropPreset, keepPreset } from '../../../../src/renderer/commands/export/presets';
import { wish, wishOnSheet } from '../../../../src/renderer/commands/export/wishes';
import { FIRST_EXPORT } from '../../../../src/renderer/store/exporting';
import { buildSituationIndex } from '../../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../../src/renderer/store/store';
import { buildHistory } from '../../../../src/shared/scenes/history';
import { exportPresetSchema } from '../../../../src/shared/situation/schema/exportPreset';
import { buildSituation } from '../../ui/features';

function context(): ActionContext {
  const written = { scenes: [], exports: [] };
  const situation = { ...buildSituation({}), written };
  const store = buildStore({
    opened: { is: 'open', index: buildSituationIndex(situation) },
    edits: buildHistory(written),
  });
  return { store } as unknown as ActionContext;
}

const presetsOf = ({ store }: ActionContext) => store.getState().edits?.present.exports ?? [];

it('keeps what is wished for in the situation, as it can be written there, and wishes for it again', async () => {
  const viewer = context();
  await wish({ format: 'pdf', size: { is: 'paper', widthMm: 297, heightMm: 210, dpi: 300 } })(viewer);
  await wishOnSheet({ words: 'below', marking: 'TLP:AMBER' })(viewer);
  const kept = viewer.store.getState().exporting.wishes;
  await keepPreset('For the press')(viewer);
  const [preset] = presetsOf(viewer);
  expect(exportPresetSchema.parse(preset)).toEqual(preset);

  viewer.store.setState({ exporting: FIRST_EXPORT });
  if (preset) await applyPreset(preset)(viewer);
  const { format, size, theme, sheet } = viewer.store.getState().exporting.wishes;
  expect({ format, size, theme, sheet }).toEqual({
    format: kept.format,
    size: kept.size,
    theme: 'dark',
    sheet: kept.sheet,
  });
});

it('keeps one preset of a name, and takes it out again', async () => {
  const viewer = context();
  await keepPreset('Mine')(viewer);
  await wish({ format: 'svg' })(viewer);
  await keepPreset('Mine')(viewer);
  expect(presetsOf(viewer)).toMatchObject([{ name: 'Mine', format: 'svg' }]);
  await dropPreset('Mine')(viewer);
  expect(presetsOf(viewer)).toEqual([]);
});

it('leaves the format as it is where a preset names one that is not known', async () => {
  const viewer = context();
  await applyPreset({ name: 'Other', format: 'hologram', options: { theme: 'light' } })(viewer);
  expect(viewer.store.getState().exporting.wishes).toMatchObject({ format: 'png', theme: 'light' });
});
