/** As shown on the map; the long form is in resources/basemap/SOURCES.md. */
export const attribution = [
  { id: 'gshhg', text: 'Coast and rivers: GSHHG 2.3.7 (Wessel & Smith), LGPL' },
  { id: 'natural-earth', text: 'Borders: Natural Earth' },
  { id: 'geonames', text: 'Places: GeoNames, CC BY 4.0' },
  { id: 'cldr', text: 'Names: Unicode CLDR' },
];
