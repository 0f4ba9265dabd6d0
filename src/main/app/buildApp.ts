import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Api } from '../../shared/api';
import type { Coast } from '../basemap/coast';
import { app6Svg } from '../situation/app6';
import type { SituationLibrary } from '../situation/library';
import { bundledReference, positionQuery, symbolParameters } from './parameters';
import { securityHeaders } from './securityHeaders';

/** What the app answers from. */
export interface AppOptions {
  /** The built renderer. */
  readonly rendererDir: string;
  readonly resourcesDir: string;
  readonly situations: SituationLibrary;
  readonly coast: Coast;
}

/** The one Fetch-style app behind every shell: routes only, each over a service. */
export function buildApp({ rendererDir, resourcesDir, situations, coast }: AppOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);

  app.get('/api/situation', async (context) => {
    const loaded = await situations.load();
    return loaded.ok
      ? context.json({ situation: loaded.value } satisfies Api['GET /api/situation'])
      : context.json({ situation: null, problems: loaded.error } satisfies Api['GET /api/situation'], 422);
  });

  // only what came with the viewer is opened from a page; a folder is named to the shell
  app.put('/api/situation', async (context) => {
    const bundled = (await situations.bundled()).map(({ id }) => id);
    const reference = bundledReference(await context.req.json().catch(() => null), bundled);
    if (!reference.ok) return context.json({ error: reference.error }, 400);
    return context.json(await situations.open(reference.value));
  });

  app.get('/api/situations', async (context) =>
    context.json({ situations: await situations.bundled() } satisfies Api['GET /api/situations']),
  );

  app.get('/api/shore', async (context) => {
    const position = positionQuery(context.req.query());
    if (!position.ok) return context.json({ error: position.error }, 400);
    return context.json({ shore: await coast.nearestShore(position.value) } satisfies Api['GET /api/shore']);
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
