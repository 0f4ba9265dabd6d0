import type { Api } from '../shared/api';
import { buildClient, type Client } from './client/client';
import { type BasemapWorker, startBasemapWorker } from './map/basemap/basemapWorker';

/** What is set going before anything else of the viewer is evaluated. */
export interface HeadStart {
  readonly worker: BasemapWorker;
  readonly client: Client;
  readonly situation: Promise<Api['GET /api/situation']>;
}

/** The two things that take longest and need nothing of the page: the base map's worker and the situation. */
export const headStart = takeHeadStart();

function takeHeadStart(): HeadStart {
  const worker = startBasemapWorker();
  const client = buildClient();
  const situation = client.situation();
  // what went wrong is shown where the answer is waited for
  situation.catch(() => {});
  return { worker, client, situation };
}
