import type { Hono } from 'hono';
import type { Api } from '../../shared/api';
import { parseAbout } from '../export/desk/parseAbout';
import type { SituationLibrary } from '../situation/library';
import { readJsonBody } from './readJsonBody';

// what a picture of thousands of features says of itself is smaller
const LIMITS = { bytes: 1024 * 1024, depth: 12 };

/** Adds the route that looks at what a file says of itself: which picture it is, and which situation it needs. */
export function registerPictureRoutes(app: Hono, situations: SituationLibrary): void {
  app.post('/api/picture', async (context) => {
    const body = await readJsonBody(context.req.raw, LIMITS);
    if (!body.ok) return context.json({ error: body.error.reason }, body.error.status);
    const about = parseAbout(body.value);
    if (!about.ok) return context.json({ reason: about.error } satisfies Api['POST /api/picture'], 422);
    const { id } = about.value.situation;
    const listed = await situations.list();
    // of several with its id the open one, else the one that was opened last
    const found =
      listed.find((each) => each.isOpen && each.id === id) ?? listed.findLast((each) => each.id === id);
    const answer = { ...about.value, reference: found?.reference ?? null };
    return context.json(answer satisfies Api['POST /api/picture']);
  });
}
