import type { Api } from '../shared/api';
import type { Opening } from '../shared/standalonePage';
import { windowAddress } from './briefing/windowAddress';
import { buildClient, type Client } from './client/client';
import { type BasemapWorker, startBasemapWorker } from './map/basemap/basemapWorker';
import { BESIDE_ROOM, type Capabilities, WITH_APP } from './store/capabilities';

/** What is set going before anything else of the viewer is evaluated. */
export interface HeadStart {
  readonly worker: BasemapWorker;
  readonly client: Client;
  readonly situation: Promise<Api['GET /api/situation']>;
  readonly capabilities: Capabilities;
  /** What is shown first, where that is not the first scene in the viewer's own colours. */
  readonly opening?: Opening;
}

/** What the page asks of the app at once. */
export const headStart = takeHeadStart();

/** The two things that take longest and need nothing of the page: the base map's worker and the situation. */
function takeHeadStart(): HeadStart {
  const worker = startBasemapWorker();
  const client = buildClient();
  const situation = client.situation();
  // what went wrong is shown where the answer is waited for
  situation.catch(() => {});
  return {
    worker,
    client,
    situation,
    capabilities: windowAddress().role === 'room' ? WITH_APP : BESIDE_ROOM,
  };
}
