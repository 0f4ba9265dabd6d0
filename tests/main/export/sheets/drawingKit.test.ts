import { expect, it } from 'vitest';
import { openDrawingKit } from '../../../../src/main/export/sheets/drawingKit';
import { buildSituation } from '../../../renderer/ui/features';

it('notes letters that no bundled font has, and what stands for them', () => {
  const kit = openDrawingKit({
    situation: buildSituation({}),
    points: new Map(),
    resourcesDir: 'resources',
    application: { name: 'Situation Viewer', version: '0.1.0' },
  });
  const text = {
    is: 'text',
    text: 'Port 村',
    x: 0,
    y: 0,
    size: 10,
    weight: 400,
    fill: '#fff',
    anchor: 'start',
  } as const;
  expect(kit.notesOf({ notes: ['before'], shapes: [{ is: 'group', shapes: [text] }] })).toEqual([
    'before',
    'No bundled font has “村” (U+6751) of “Port 村”; □ stands for it',
  ]);
});
