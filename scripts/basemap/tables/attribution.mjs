/** As shown on the map; the long form is in resources/basemap/SOURCES.md. */
export const attribution = [
  { id: 'gshhg', name: 'GSHHG', text: 'Coast and rivers: GSHHG 2.3.7 (Wessel & Smith), LGPL' },
  { id: 'natural-earth', name: 'Natural Earth', text: 'Borders: Natural Earth' },
  { id: 'geonames', name: 'GeoNames', text: 'Places: GeoNames, CC BY 4.0' },
  { id: 'cldr', name: 'Unicode CLDR', text: 'Names: Unicode CLDR' },
];
