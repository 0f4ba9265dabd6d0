import catalogue from '../../../../resources/basemap/catalogue.json';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import { buildOrderAnswerer } from './answerOrders';
import { buildFileSource } from './fileSource';
import type { WorkerRequest } from './protocol';

const answer = buildOrderAnswerer(
  buildFileSource(self.location.origin),
  catalogue as unknown as BasemapCatalogue,
);

self.onmessage = ({ data: requests }: MessageEvent<readonly WorkerRequest[]>) => answer(requests);
