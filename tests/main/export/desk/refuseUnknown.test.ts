import { expect, it } from 'vitest';
import { refuseUnknown } from '../../../../src/main/export/desk/refuseUnknown';
import { ok } from '../../../../src/shared/result';
import type { Picture } from '../../../../src/shared/sheet/picture';
import type { CompiledSituation } from '../../../../src/shared/situation/compiled';
import { PICTURE } from '../../../fixtures/picture';

const situation = { scenes: [{ id: 'one' }], layers: [{ id: 'ships' }] } as unknown as CompiledSituation;
const ships = { ships: { visible: true, opacity: 1 } };

it('lets through what the situation has', () => {
  expect(refuseUnknown(situation, [{ ...PICTURE, scene: 'one', layers: ships }])).toEqual(ok(null));
});

it.each<[string, Partial<Picture>, string]>([
  ['a scene', { scene: 'two' }, 'scene'],
  ['a layer', { layers: { tanks: { visible: true, opacity: 1 } } }, 'layers'],
  ['a latitude', { view: { bounds: [35, -91, 36, 35] } }, 'bounds'],
  ['a south above its north', { view: { bounds: [35, 36, 36, 35] } }, 'bounds'],
])('refuses %s that there is none of', (_, change, option) => {
  expect(refuseUnknown(situation, [PICTURE, { ...PICTURE, ...change }])).toMatchObject({
    ok: false,
    error: { option },
  });
});
