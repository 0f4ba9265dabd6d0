import { buildClient } from './client/client';
import { startBasemapWorker } from './map/basemap/basemapWorker';

// First the two things that take longest and need nothing of the page: the base map's worker and the situation. This entry is
// small, so that they are under way while the rest of the viewer, which the page preloads, is still being read.
const worker = startBasemapWorker();
const client = buildClient();
const situation = client.situation();
// what went wrong is shown where the answer is waited for
situation.catch(() => {});

const { startViewer } = await import('./startViewer');
startViewer({ worker, client, situation });
