/** By ISO 3166 code: what Unicode CLDR calls otherwise than an English atlas, or at more length than a map has room for. */
export const countryNames = {
  TR: { en: 'Turkey' },
  CD: { en: 'DR Congo', ar: 'الكونغو الديمقراطية', ru: 'ДР Конго' },
  CG: { en: 'Congo', ar: 'الكونغو', ru: 'Конго' },
  CF: { en: 'Central African Republic', ru: 'ЦАР' },
  CI: { en: "Côte d'Ivoire" },
  MM: { en: 'Myanmar', ar: 'ميانمار', ru: 'Мьянма' },
  PS: { en: 'Palestine', ar: 'فلسطين', ru: 'Палестина' },
  HK: { en: 'Hong Kong', ar: 'هونغ كونغ', ru: 'Гонконг' },
  MO: { en: 'Macao', ar: 'ماكاو', ru: 'Макао' },
  BA: { en: 'Bosnia and Herzegovina' },
  AE: { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة', ru: 'ОАЭ' },
  GB: { en: 'United Kingdom' },
  US: { en: 'United States', ru: 'США' },
  XN: { en: 'Northern Cyprus', ar: 'شمال قبرص', ru: 'Северный Кипр' },
  XS: { en: 'Somaliland', ar: 'أرض الصومال', ru: 'Сомалиленд' },
};

/** Natural Earth's entries without an ISO number. `XN` and `XS` are this map's own codes. */
export const codeByName = { Kosovo: 'XK', 'N. Cyprus': 'XN', Somaliland: 'XS' };

/** Where a cartographer puts the name, when that is not the middle of the largest piece. */
export const countryPositions = {
  SY: [38.9, 34.75],
  LB: [35.93, 33.93],
  IL: [34.85, 30.8],
  PS: [35.25, 31.95],
  JO: [36.6, 31.1],
  TR: [34.6, 39.1],
  CY: [33.0, 34.92],
  XN: [33.6, 35.3],
  IQ: [42.0, 32.2],
  EG: [29.3, 26.6],
  LY: [17.6, 27.0],
  SD: [30.0, 16.2],
  SS: [30.4, 7.4],
  TD: [18.6, 15.4],
  NE: [9.4, 17.6],
  ML: [-2.6, 18.6],
  MR: [-10.4, 20.2],
  DZ: [2.6, 28.2],
  TN: [9.5, 34.2],
  MA: [-6.4, 31.9],
  EH: [-13.2, 24.6],
  RU: [96, 62.5],
  UA: [31.4, 49.2],
  GR: [22.0, 39.4],
  IT: [12.6, 42.9],
  HR: [16.4, 45.5],
  BA: [17.8, 44.2],
  FR: [2.4, 46.7],
  ES: [-3.7, 39.7],
  PT: [-8.1, 39.7],
  GB: [-1.8, 53.2],
  IE: [-7.9, 53.2],
  NO: [9.2, 61.3],
  SE: [15.6, 61.8],
  FI: [26.2, 63.0],
  DK: [9.2, 56.1],
  NL: [5.7, 52.3],
  DE: [10.3, 51.0],
  PL: [19.4, 52.0],
  AT: [14.2, 47.4],
  RO: [24.8, 45.9],
  BG: [25.2, 42.7],
  GE: [43.5, 42.0],
  AM: [44.9, 40.3],
  AZ: [47.8, 40.4],
  IR: [54.2, 32.6],
  SA: [44.6, 24.0],
  YE: [47.4, 15.8],
  OM: [56.4, 20.8],
  AE: [54.2, 23.6],
  QA: [51.2, 25.3],
  KW: [47.6, 29.3],
  KZ: [67, 48.2],
  UZ: [63.4, 42.0],
  TM: [59, 39.2],
  AF: [66.0, 33.9],
  PK: [68.8, 29.6],
  IN: [79, 22.5],
  CN: [103, 35.5],
  MN: [103.5, 46.8],
  JP: [138.0, 36.0],
  KR: [127.9, 36.4],
  KP: [126.9, 40.2],
  VN: [106.1, 16.6],
  LA: [102.6, 19.6],
  TH: [101.2, 15.6],
  MY: [102.4, 4.2],
  ID: [113.6, -1.6],
  PH: [122.4, 12.2],
  NZ: [171.6, -42.6],
  US: [-98.6, 39.6],
  CA: [-104, 57.5],
  MX: [-102.4, 23.8],
  CL: [-71.0, -33.6],
  AR: [-65.2, -35.4],
  GL: [-41, 73.5],
  SO: [45.8, 3.8],
  XS: [46.0, 9.5],
  ET: [39.6, 8.6],
  ER: [38.4, 15.9],
  SN: [-14.6, 14.6],
  GM: [-15.5, 13.44],
  CI: [-5.6, 7.6],
  CM: [12.6, 5.2],
  CD: [23.4, -2.8],
  CG: [15.2, -0.6],
  AO: [17.6, -12.2],
  MZ: [38.2, -14.2],
  XK: [20.87, 42.58],
  HT: [-72.6, 19.0],
  CU: [-79, 22.1],
  FJ: [178.2, -17.8],
  KI: [173.0, 1.4],
  MV: [73.3, 3.6],
  AQ: [20, -78],
};

/** Where the zoom that follows from the area is not the one wanted. */
export const countryZooms = { SY: 3, LB: 6, CY: 5, IL: 6, ER: 5, EH: 4, GL: 3, AQ: 2, TW: 5, MT: 5 };

/** Members of the United Nations too small for Natural Earth's 1:50m. */
export const smallCountries = [['TV', 179.2, -8.52]];

/** Areas between lines in dispute; no part of an entry in Natural Earth gets a second name here. id, longitude, latitude, minZoom, maxZoom, English, Arabic, Russian. */
export const areas = [
  ['crimea', 34.3, 45.35, 6, 9, 'Crimea', 'القرم', 'Крым'],
  ['golan', 35.78, 33.05, 8, 11, 'Golan Heights', 'الجولان', 'Голанские высоты'],
  ['abyei', 28.45, 9.9, 8, 11, 'Abyei', 'أبيي', 'Абьей'],
  ['halaib', 35.6, 22.45, 7, 10, 'Halaib Triangle', 'مثلث حلايب', 'Халаибский треугольник'],
  ['bir-tawil', 33.75, 21.9, 8, 11, 'Bir Tawil', 'بير طويل', 'Бир-Тавиль'],
];

/** Members of the United Nations and its two observer states are labelled as countries, everything else as territories. */
export const unitedNations = new Set(
  (
    'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR ' +
    'CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT ' +
    'JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MD MN ME MA MZ MM NA NR NP NL ' +
    'NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD ' +
    'SR SZ SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW PS VA'
  ).split(' '),
);
