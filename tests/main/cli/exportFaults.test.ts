import { describe, expect, it } from 'vitest';
import type { ExportArguments } from '../../../src/main/cli/exportArguments';
import { faultOfExport } from '../../../src/main/cli/exportFaults';

type Sheets = ExportArguments['sheetsAsked'];

function asked(given: Partial<ExportArguments> = {}, sheets: Partial<Sheets> = {}): ExportArguments {
  const sheetsAsked = { worldFile: false, ...sheets };
  return {
    reference: 'x',
    format: '',
    out: 'x',
    theme: 'dark',
    force: false,
    json: false,
    ...given,
    sheetsAsked,
  };
}

describe('what an export is asked for', () => {
  it.each([
    ['html', {}, { marking: 'TLP:RED' }, '--marking: goes with pictures and slides and films, not with html'],
    ['geojson', {}, { asOf: '2024-12-01' }, '--as-of: goes with pictures, not with geojson'],
    ['pptx', { at: '2024-12-09' }, {}, '--at: goes with pictures and films and data, not with pptx'],
    ['gif', { bounds: '1,2,3,4' }, {}, '--bounds: goes with pictures and data, not with gif'],
    ['webm', {}, { paper: 'A4' }, '--paper: goes with pictures, not with webm'],
    ['png', { film: '20s' }, {}, '--film: goes with films, not with png'],
    ['kmz', {}, { worldFile: true }, '--world-file: goes with pictures, not with kmz'],
  ] as const)('is refused where it would change nothing: %s', (format, given, sheets, fault) => {
    expect(faultOfExport(format, asked(given, sheets))).toBe(fault);
  });

  it('is refused where a film is to play a time in no view', () => {
    const at = '2024-12-08/2024-12-12';
    expect(faultOfExport('webm', asked({ at }))).toMatch(/^--at: .*give its --scene$/);
    expect(faultOfExport('webm', asked({ at, scene: '3' }))).toBeUndefined();
  });

  it.each([
    ['png', { scene: '1', at: '2024' }, { marking: 'x', size: '10x10', symbols: 'app6' }],
    ['pptx', { scene: 'all' }, { marking: 'x', title: 'y', size: '3840' }],
    ['gif', { scene: '1', film: '2s', fps: '5' }, { caption: '' }],
    ['csv', { bom: true, bounds: '1,2,3,4', json: true }, {}],
    ['html', { scene: '2' }, {}],
  ] as const)('is taken where it is heard: %s', (format, given, sheets) => {
    expect(faultOfExport(format, asked(given, sheets))).toBeUndefined();
  });

  it('names the formats where it is none of them', () => {
    expect(faultOfExport('bmp', asked())).toMatch(/^--format: expected some of svg,png,.*found bmp$/);
    expect(faultOfExport('', asked())).toMatch(/found none$/);
  });
});
