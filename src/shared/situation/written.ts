import type { ExportPreset } from './schema/exportPreset';
import type { WrittenScene } from './schema/scene';

/** What of a manifest is edited in the viewer, as it is written there. */
export interface Written {
  readonly scenes: readonly WrittenScene[];
  readonly exports: readonly ExportPreset[];
}
