import type { Hono } from 'hono';
import type { Api, SaveFault } from '../../shared/api';
import { packFiles } from '../export/archive';
import type { SituationLibrary } from '../situation/library';
import { SIZE_LIMITS } from '../situation/package/packageFiles';
import { parseJson } from '../situation/parseJson';
import type { Drafts } from '../situation/save/drafts';
import { parseDraft, parseDraftQuery, parseSaveRequest, parseWritten } from '../situation/save/parseWritten';

/** Adds the routes of what is edited: saving it, handing it out as an archive, and keeping it until then. */
export function registerSavingRoutes(app: Hono, situations: SituationLibrary, drafts: Drafts): void {
  app.put('/api/situation/written', async (context) => {
    const body = await readBody(context.req.raw);
    const request = parseSaveRequest(body);
    if (!request.ok)
      return typeof request.error === 'string'
        ? context.json({ error: request.error }, 400)
        : context.json({ is: 'refused', problems: request.error } satisfies SaveFault, 422);
    const saved = await situations.save(request.value);
    return saved.ok
      ? context.json({ is: 'saved', ...saved.value } satisfies Api['PUT /api/situation/written'])
      : context.json(saved.error, saved.error.is === 'refused' ? 422 : 409);
  });

  app.post('/api/situation/archive', async (context) => {
    const written = parseWritten(await readBody(context.req.raw));
    if (!written.ok) return context.json({ is: 'refused', problems: written.error } satisfies SaveFault, 422);
    const files = await situations.collect(written.value);
    if (!files.ok) return context.json({ is: 'refused', problems: files.error } satisfies SaveFault, 422);
    const archive = ReadableStream.from(packFiles(files.value));
    return context.body(archive, 200, { 'Content-Type': 'application/zip' });
  });

  app.get('/api/draft', async (context) => {
    const query = parseDraftQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    const draft = await drafts.read(query.value, query.value.manifestVersion);
    return context.json({ draft } satisfies Api['GET /api/draft']);
  });

  app.put('/api/draft', async (context) => {
    const draft = parseDraft(await readBody(context.req.raw));
    if (!draft) return context.json({ error: 'expected edits of a situation' }, 400);
    await drafts.keep(draft, await situations.pathOf(draft.place));
    return context.json({ kept: true } satisfies Api['PUT /api/draft']);
  });

  app.delete('/api/draft', async (context) => {
    const query = parseDraftQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    await drafts.forget(query.value);
    return context.json({ kept: false } satisfies Api['DELETE /api/draft']);
  });
}

/** JSON → unknown, as large as a manifest may be; null for anything else. */
async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > SIZE_LIMITS.manifest) return null;
  const text = await request.text().catch(() => '');
  if (text.length > SIZE_LIMITS.manifest) return null;
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : null;
}
