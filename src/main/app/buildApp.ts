import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Api } from '../../shared/api';
import type { Coast } from '../../shared/basemap/coast';
import type { BasemapFiles } from '../basemap/basemapFiles';
import type { ExportDesk } from '../export/desk/exportDesk';
import { app6Svg } from '../situation/app6';
import type { SituationLibrary } from '../situation/library';
import type { Drafts } from '../situation/save/drafts';
import type { Rehearsals } from '../situation/save/rehearsals';
import type { GatherNames } from '../situation/search/gatherNames';
import { registerExportRoutes } from './exportRoutes';
import { listedReference, positionQuery, symbolParameters } from './parameters';
import { registerPictureRoutes } from './pictureRoutes';
import { registerPointRoutes } from './pointRoutes';
import { readOpenedFiles } from './readOpenedFiles';
import { registerRehearsalRoutes } from './rehearsalRoutes';
import { registerSavingRoutes } from './savingRoutes';
import { securityHeaders } from './securityHeaders';

/** What the app answers from. */
export interface AppOptions {
  /** The built renderer. */
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly situations: SituationLibrary;
  readonly drafts: Drafts;
  readonly rehearsals: Rehearsals;
  readonly gatherNames: GatherNames;
  readonly basemap: BasemapFiles;
  readonly coast: Coast;
  readonly exports: ExportDesk;
}

/** The one Fetch-style app behind every shell: routes only, each over a service. */
export function buildApp(options: AppOptions): Hono {
  const { rendererDir, resourcesDir, situations, drafts, gatherNames, basemap, coast } = options;
  const app = new Hono();
  app.use(securityHeaders);

  app.get('/api/situation', async (context) => {
    const loaded = await situations.load();
    return loaded.ok
      ? context.json({ situation: loaded.value } satisfies Api['GET /api/situation'])
      : context.json({ situation: null, problems: loaded.error } satisfies Api['GET /api/situation'], 422);
  });

  registerPointRoutes(app, situations, gatherNames);
  registerPictureRoutes(app, situations);
  registerExportRoutes(app, situations, options.exports);
  registerSavingRoutes(app, situations, drafts);
  registerRehearsalRoutes(app, options.rehearsals);

  // a page names what is listed; a path is named to the shell alone
  app.put('/api/situation', async (context) => {
    const listed = (await situations.list()).map(({ reference }) => reference);
    const reference = listedReference(await context.req.json().catch(() => null), listed);
    if (!reference.ok) return context.json({ error: reference.error }, 400);
    const opened = await situations.open(reference.value);
    return opened.ok
      ? context.json(opened.value satisfies Api['PUT /api/situation'])
      : context.json(opened.error satisfies Api['PUT /api/situation'], 422);
  });

  app.get('/api/situations', async (context) =>
    context.json({ situations: await situations.list() } satisfies Api['GET /api/situations']),
  );

  app.post('/api/situations', async (context) => {
    const files = await readOpenedFiles(context.req.raw);
    if (!files.ok) return context.json({ error: files.error.reason }, files.error.status);
    const opened = await situations.openFiles(files.value, context.req.raw.signal);
    return opened.ok
      ? context.json(opened.value satisfies Api['POST /api/situations'])
      : context.json(opened.error satisfies Api['POST /api/situations'], 422);
  });

  app.get('/api/shore', async (context) => {
    const position = positionQuery(context.req.query());
    if (!position.ok) return context.json({ error: position.error }, 400);
    return context.json({ shore: await coast.nearestShore(position.value) } satisfies Api['GET /api/shore']);
  });

  app.get('/api/basemap', async (context) => {
    const files = await basemap.read(context.req.query('files')?.split(',') ?? []);
    if (!files.ok) return context.json({ error: files.error }, 404);
    return context.body(files.value, 200, { 'Content-Type': 'application/json' });
  });

  app.get('/symbols/:colour/:status/:file{[A-Za-z0-9*-]+\\.svg}', async (context) => {
    const symbol = symbolParameters(context.req.param());
    if (!symbol.ok) return context.json({ error: symbol.error }, 400);
    context.header('Cache-Control', 'max-age=86400');
    return context.body(await app6Svg(symbol.value), 200, {
      'Content-Type': 'image/svg+xml',
    });
  });

  app.get('/basemap/*', serveStatic({ root: resourcesDir }));
  app.get('*', serveStatic({ root: rendererDir }));

  app.notFound((context) => context.json({ error: `nothing at ${context.req.path}` }, 404));
  app.onError((error, context) => {
    console.error(error);
    return context.json({ error: 'the viewer failed at this request' }, 500);
  });
  return app;
}
