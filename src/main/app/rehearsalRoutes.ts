import type { Hono } from 'hono';
import type { Api } from '../../shared/api';
import { parseRehearsal } from '../situation/save/parseRehearsal';
import { parseCopyQuery } from '../situation/save/parseWritten';
import type { Rehearsals } from '../situation/save/rehearsals';
import { readJsonBody } from './readJsonBody';

// ten thousand scenes of some words each
const LIMITS = { bytes: 4 * 2 ** 20, depth: 4 };

/** Adds the routes of what briefings took. */
export function registerRehearsalRoutes(app: Hono, rehearsals: Rehearsals): void {
  app.get('/api/rehearsal', async (context) => {
    const of = parseCopyQuery(context.req.query());
    if (!of.ok) return context.json({ error: of.error }, 400);
    const rehearsal = await rehearsals.last(of.value);
    return context.json({ rehearsal } satisfies Api['GET /api/rehearsal']);
  });

  app.put('/api/rehearsal', async (context) => {
    const of = parseCopyQuery(context.req.query());
    if (!of.ok) return context.json({ error: of.error }, 400);
    const body = await readJsonBody(context.req.raw, LIMITS);
    if (!body.ok) return context.json({ error: body.error.reason }, body.error.status);
    const rehearsal = parseRehearsal(body.value);
    if (rehearsal?.situation !== of.value.situation)
      return context.json({ error: 'expected what a briefing of the situation took' }, 400);
    await rehearsals.keep(of.value, rehearsal);
    return context.json({ kept: true } satisfies Api['PUT /api/rehearsal']);
  });
}
