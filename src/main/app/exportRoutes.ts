import type { Context, Hono } from 'hono';
import type { Api } from '../../shared/api';
import type { ExportLine } from '../../shared/export/exportRequest';
import { fail, ok, type Result } from '../../shared/result';
import type { ExportDesk } from '../export/desk/exportDesk';
import { parseExportRequest, parsePreviewRequest } from '../export/desk/parseRequests';
import type { SituationLibrary } from '../situation/library';
import type { Loaded } from '../situation/loadSituation';
import { readJsonBody } from './readJsonBody';

const LIMITS = { bytes: 4 * 1024 * 1024, depth: 12 };

/** Adds the routes of exports: how a sheet looks, files as they are written, and those that wait to be fetched. */
export function registerExportRoutes(app: Hono, situations: SituationLibrary, desk: ExportDesk): void {
  app.post('/api/sheet', async (context) => {
    const body = await readJsonBody(context.req.raw, LIMITS);
    if (!body.ok) return context.json({ error: body.error.reason }, body.error.status);
    const request = parsePreviewRequest(body.value);
    if (!request.ok) return context.json(request.error satisfies Api['POST /api/sheet'], 422);
    const open = await findOpen(situations, request.value.version);
    if (!open.ok) return context.json({ error: open.error }, 409);
    const preview = await desk.preview(open.value, request.value);
    return preview.ok
      ? context.json(preview.value satisfies Api['POST /api/sheet'])
      : context.json(preview.error satisfies Api['POST /api/sheet'], 422);
  });

  app.post('/api/exports', async (context) => {
    const body = await readJsonBody(context.req.raw, LIMITS);
    if (!body.ok) return context.json({ error: body.error.reason }, body.error.status);
    const request = parseExportRequest(body.value);
    if (!request.ok) return context.json(request.error, 422);
    const open = await findOpen(situations, request.value.version);
    if (!open.ok) return context.json({ error: open.error }, 409);
    return streamLines(context, async (tell, signal) => {
      const onProgress = (done: number) => tell({ is: 'progress', done });
      const written = await desk.write(open.value, request.value, { signal, onProgress });
      if (written)
        tell(written.ok ? { is: 'written', ...written.value } : { is: 'refused', ...written.error });
    });
  });

  app.get('/api/exports/:id', async (context) => {
    const found = await desk.take(context.req.param('id'));
    if (!found) return context.json({ error: 'this was fetched already: export it again' }, 404);
    return context.body(found.stream, 200, {
      'Content-Type': 'application/octet-stream',
      // names are of plain letters (`safeName`)
      'Content-Disposition': `attachment; filename="${found.name}"`,
      'Cache-Control': 'no-store',
      ...(found.bytes !== null && { 'Content-Length': String(found.bytes) }),
    });
  });
}

type Open = Extract<Loaded, { ok: true }>;

/** A picture is of one version only: who has another before him has to be told. */
async function findOpen(situations: SituationLibrary, version: string): Promise<Result<Open, string>> {
  const loaded = await situations.load();
  return loaded.ok && loaded.value.version === version
    ? ok(loaded)
    : fail('the situation has changed: open it again');
}

/** Answers lines of JSON as they come to be told. Whoever goes away ends what tells them. */
function streamLines(
  context: Context,
  work: (tell: (line: ExportLine) => void, signal: AbortSignal) => Promise<void>,
): Response {
  const gone = new AbortController();
  context.req.raw.signal.addEventListener('abort', () => gone.abort(), { once: true });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (line: ExportLine) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        await work(tell, gone.signal);
      } catch (error) {
        console.error(error);
        tell({ is: 'refused', option: 'export', reason: 'the viewer failed at this export' });
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return context.body(body, 200, { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' });
}
