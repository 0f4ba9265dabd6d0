import type { Hono } from 'hono';
import { type Api, MAX_FOUND } from '../../shared/api';
import { fail, ok, type Result } from '../../shared/result';
import { app6Symbol } from '../situation/app6';
import type { SituationLibrary } from '../situation/library';
import { compileRows, type PointLayer } from '../situation/points/pointLayer';
import { findNames } from '../situation/search/findNames';
import { type GatherNames, rememberNames } from '../situation/search/gatherNames';
import { featureQuery, featuresQuery, type LayerQuery, layerQuery, searchQuery } from './parameters';

/** Adds the routes of large layers: the tables of their points, single features of them, and the search for their names. */
export function registerPointRoutes(app: Hono, situations: SituationLibrary, gather: GatherNames): void {
  const namesOf = rememberNames(gather);

  app.get('/api/situation/points', async (context) => {
    const query = layerQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    const found = await findLayer(situations, query.value);
    if (!found.ok) return context.json({ error: found.error.reason }, found.error.status);
    const table: Api['GET /api/situation/points'] = found.value.table;
    return context.body(table, 200, { 'Content-Type': 'application/octet-stream' });
  });

  app.get('/api/situation/feature', async (context) => {
    const query = featureQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    const { layer, row } = query.value;
    const found = await findLayer(situations, query.value);
    if (!found.ok) return context.json({ error: found.error.reason }, found.error.status);
    const compiled = await compileRows(layer, found.value, [row], app6Symbol);
    const [feature] = compiled.ok ? compiled.value : [];
    if (!feature) return context.json({ error: `nothing in row ${row} of “${layer}”` }, 404);
    return context.json(feature satisfies Api['GET /api/situation/feature']);
  });

  app.get('/api/situation/features', async (context) => {
    const query = featuresQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    const { layer, rows } = query.value;
    const found = await findLayer(situations, query.value);
    if (!found.ok) return context.json({ error: found.error.reason }, found.error.status);
    const compiled = await compileRows(layer, found.value, rows, app6Symbol);
    if (!compiled.ok) return context.json({ error: compiled.error }, 404);
    return context.json(compiled.value satisfies Api['GET /api/situation/features']);
  });

  app.get('/api/situation/search', async (context) => {
    const query = searchQuery(context.req.query());
    if (!query.ok) return context.json({ error: query.error }, 400);
    const found = await findLayer(situations, query.value);
    if (!found.ok) return context.json({ error: found.error.reason }, found.error.status);
    const rows = await findNames(await namesOf(found.value), query.value.words, MAX_FOUND);
    return context.json(rows satisfies Api['GET /api/situation/search']);
  });
}

interface NotFound {
  readonly status: 404 | 409;
  readonly reason: string;
}

/** Rows mean something in one version only: who has another before him has to be told. */
async function findLayer(
  situations: SituationLibrary,
  { version, layer }: LayerQuery,
): Promise<Result<PointLayer, NotFound>> {
  const loaded = await situations.load();
  if (!loaded.ok || loaded.value.version !== version)
    return fail({ status: 409, reason: 'the situation has changed: open it again' });
  const found = loaded.points.get(layer);
  return found ? ok(found) : fail({ status: 404, reason: `no layer “${layer}” with a table of points` });
}
