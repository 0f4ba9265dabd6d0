// what the base map's build uses of the viewer, as one module
export { BASE_LABEL_STYLES } from '../../../src/shared/basemap/baseLabel';
export { placeBaseLabels } from '../../../src/shared/basemap/placeBaseLabels';
export { labelLines, PLACED_ZOOMS, sideLetter } from '../../../src/shared/basemap/placedLabels';
