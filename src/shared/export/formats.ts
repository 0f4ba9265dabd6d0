/** What a sheet, several or what they show can be written as. */
export const EXPORT_FORMATS = [
  { id: 'png', label: 'PNG', kind: 'picture', extension: 'png' },
  { id: 'jpeg', label: 'JPEG', kind: 'picture', extension: 'jpg' },
  { id: 'svg', label: 'SVG', kind: 'picture', extension: 'svg' },
  { id: 'pdf', label: 'PDF', kind: 'document', extension: 'pdf' },
  { id: 'handout', label: 'Handout', kind: 'document', extension: 'pdf' },
  { id: 'pptx', label: 'PPTX', kind: 'document', extension: 'pptx' },
  { id: 'webm', label: 'WebM', kind: 'film', extension: 'webm' },
  { id: 'gif', label: 'GIF', kind: 'film', extension: 'gif' },
  { id: 'frames', label: 'Frames', kind: 'film', extension: 'zip' },
  { id: 'kmz', label: 'KMZ', kind: 'data', extension: 'kmz' },
  { id: 'geojson', label: 'GeoJSON', kind: 'data', extension: 'geojson' },
  { id: 'csv', label: 'CSV', kind: 'data', extension: 'csv' },
  { id: 'html', label: 'HTML', kind: 'page', extension: 'html' },
] as const satisfies readonly ExportFormat[];

/** A picture is a file a sheet, a document a page a sheet; data is what a picture shows, a page the whole situation. */
export type FormatKind = 'picture' | 'document' | 'film' | 'data' | 'page';

export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  readonly kind: FormatKind;
  readonly extension: string;
}

export type FormatId = (typeof EXPORT_FORMATS)[number]['id'];

/** A format by its id. */
export function formatOf(id: FormatId): ExportFormat {
  // every id is one of the list's own
  return EXPORT_FORMATS.find((format) => format.id === id) as ExportFormat;
}
