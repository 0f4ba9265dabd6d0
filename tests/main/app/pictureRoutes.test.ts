import { resolve } from 'node:path';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { registerPictureRoutes } from '../../../src/main/app/pictureRoutes';
import { buildSituationLibrary } from '../../../src/main/situation/library';
import { PICTURE } from '../../fixtures/picture';

const SITUATIONS = resolve(import.meta.dirname, '../../../resources/situations');
const BUNDLED = 'syria-withdrawal-2024';

function ask(body: unknown) {
  const app = new Hono();
  registerPictureRoutes(app, buildSituationLibrary(SITUATIONS));
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return app.request('/api/picture', { method: 'POST', body: text });
}

const about = (id: string, changes: object = {}) => ({
  situation: { id, title: 'T', version: 'v' },
  theme: 'light',
  picture: PICTURE,
  sources: ['whatever other readers want'],
  ...changes,
});

it('answers the picture, and where its situation can be opened from', async () => {
  const answer = await ask(about(BUNDLED));
  expect(await answer.json()).toEqual({
    situation: { id: BUNDLED, title: 'T', version: 'v' },
    theme: 'light',
    picture: PICTURE,
    reference: BUNDLED,
  });
});

it('knows no situation that is neither bundled nor was opened', async () => {
  expect(await (await ask(about('elsewhere'))).json()).toMatchObject({ reference: null });
});

it.each<[string, unknown, number]>([
  ['no picture', about(BUNDLED, { picture: undefined }), 422],
  ['a view that is none', about(BUNDLED, { picture: { ...PICTURE, view: 'x' } }), 422],
  ['a theme that is not known', about(BUNDLED, { theme: 'url(x)' }), 422],
  ['no JSON', '<xml/>', 400],
  ['JSON nested without end', '[['.repeat(1000), 400],
  ['more than any picture says', ' '.repeat(2 * 1024 * 1024), 413],
])('refuses %s in words', async (_, body, status) => {
  const answer = await ask(body);
  expect(answer.status).toBe(status);
  const { reason, error } = await answer.json();
  expect(reason ?? error).toMatch(/expected|not understood/);
});
