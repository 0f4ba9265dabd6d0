import { buildClient } from './client/client';
import { startBasemapWorker } from './map/basemap/basemapWorker';

// The two things that take longest and need nothing of the page. They go on while the rest of the viewer's script is run,
// which is why the entry imports this module before any other.

export const worker = startBasemapWorker();
export const client = buildClient();
export const situation = client.situation();
// what went wrong is shown where the answer is waited for
situation.catch(() => {});
