import { expect, it } from 'vitest';
import { composeSheet } from '../../../../src/shared/sheet/composeSheet';
import { buildMapMaker } from '../../../../src/shared/sheet/map/buildMapMaker';
import { sheetInput, textsIn } from '../../../fixtures/sheet';
import { sceneMap } from '../../../fixtures/sheetMap';

it('gives a sheet its map', async () => {
  const map = await sceneMap(3);
  const sheet = composeSheet(sheetInput(map.situation, map.picture), buildMapMaker(map));
  if (!sheet.ok) throw new Error(sheet.error.reason);
  expect(textsIn(sheet.value.shapes).join(' ')).toContain('13.0 km · 8.1 mi · 7.0 nmi');
  expect(sheet.value.notes).toEqual([]);
});
