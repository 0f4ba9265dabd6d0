/** What data is written as. */
export const DATA_FORMATS = ['geojson', 'csv', 'kmz'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export function isDataFormat(format: string): format is DataFormat {
  return (DATA_FORMATS as readonly string[]).includes(format);
}
