import { describe, expect, it } from 'vitest';
import { parseExportRequest, parsePreviewRequest } from '../../../../src/main/export/desk/parseRequests';
import { MAX_PICTURES } from '../../../../src/shared/export/exportRequest';
import { PICTURE } from '../../../fixtures/picture';

const preview = { version: 'v1', picture: PICTURE, options: {} };
const files = { version: 'v1', format: 'png', pictures: [PICTURE], options: {} };

describe('a request for a sheet', () => {
  it('is completed with what is as ever', () => {
    const parsed = parsePreviewRequest({ ...preview, options: { theme: 'light' } });
    expect(parsed).toMatchObject({ ok: true, value: { options: { theme: 'light', width: 1280 } } });
  });

  it.each<[string, unknown, string]>([
    ['no request at all', null, 'request'],
    ['no picture', { ...preview, picture: undefined }, 'picture'],
    ['a key that is not known', { ...preview, path: '/etc/passwd' }, 'request'],
    ['a view that is none', { ...preview, picture: { ...PICTURE, view: { zoom: 3 } } }, 'picture.view'],
    ['a time beyond all', { ...preview, picture: { ...PICTURE, nowMs: 1e300 } }, 'picture.nowMs'],
    [
      'a layer more than solid',
      { ...preview, picture: { ...PICTURE, layers: { a: { visible: true, opacity: 7 } } } },
      'picture.layers.a.opacity',
    ],
    ['an absurd size', { ...preview, options: { width: 1e9 } }, 'width'],
    ['a size of nothing', { ...preview, options: { height: 0 } }, 'height'],
    ['an option that is not known', { ...preview, options: { colour: 'red' } }, 'colour'],
  ])('refuses %s and names what is wrong', (_, body, option) => {
    expect(parsePreviewRequest(body)).toMatchObject({ ok: false, error: { option } });
  });
});

describe('a request for files', () => {
  it('takes a film with its length', () => {
    const film = { seconds: 10, fps: 12, play: null };
    expect(parseExportRequest({ ...files, format: 'webm', film })).toMatchObject({
      ok: true,
      value: { film },
    });
  });

  it.each<[string, unknown, string]>([
    ['a format that is not known', { ...files, format: 'exe' }, 'format'],
    ['no pictures', { ...files, pictures: [] }, 'pictures'],
    ['too many pictures', { ...files, pictures: Array(MAX_PICTURES + 1).fill(PICTURE) }, 'pictures'],
    ['a film of no length', { ...files, format: 'gif' }, 'film'],
    ['a scene that is none', { ...files, scenes: [{ id: 'a' }] }, 'scenes.0.title'],
    ['a path', { ...files, destination: '/'.repeat(200) }, 'destination'],
  ])('refuses %s', (_, body, option) => {
    expect(parseExportRequest(body)).toMatchObject({ ok: false, error: { option } });
  });
});
