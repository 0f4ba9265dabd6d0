import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { registerRehearsalRoutes } from '../../../src/main/app/rehearsalRoutes';
import type { Rehearsal } from '../../../src/shared/briefing/rehearsal';
import { rehearsal } from '../../fixtures/rehearsal';

const OF_SMALL = '/api/rehearsal?situation=small&place=f1';

function app() {
  const kept = new Map<string, Rehearsal>();
  const routes = new Hono();
  registerRehearsalRoutes(routes, {
    last: async ({ situation, place }) => kept.get(`${situation} ${place}`) ?? null,
    keep: async ({ situation, place }, run) => void kept.set(`${situation} ${place}`, run),
  });
  const put = (address: string, body: unknown) =>
    routes.request(address, { method: 'PUT', body: JSON.stringify(body) });
  const last = async (address: string) => (await routes.request(address)).json();
  return { put, last };
}

it('what a briefing took is answered back, for the copy that it was given of', async () => {
  const { put, last } = app();
  expect((await put(OF_SMALL, rehearsal())).status).toBe(200);
  expect(await last(OF_SMALL)).toEqual({ rehearsal: rehearsal() });
  expect(await last('/api/rehearsal?situation=small&place=f2')).toEqual({ rehearsal: null });
});

it('refuses a place that is a path, times of another situation, and what is no run', async () => {
  const { put } = app();
  const statuses = [
    await put('/api/rehearsal?situation=small&place=../x', rehearsal()),
    await put('/api/rehearsal?situation=../x&place=f1', rehearsal()),
    await put(OF_SMALL, rehearsal({ situation: 'other' })),
    await put(OF_SMALL, { ...rehearsal(), scenes: [{ scene: 'a' }] }),
    await put(OF_SMALL, null),
  ].map(({ status }) => status);
  expect(statuses).toEqual([400, 400, 400, 400, 400]);
});
