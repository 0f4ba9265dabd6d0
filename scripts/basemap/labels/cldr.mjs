import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Names of a territory in English, Arabic and Russian, the short form where CLDR has one. @param {string} code ISO 3166, two letters */
export function territoryNames(code) {
  const [en, ar, ru] = ['en', 'ar', 'ru'].map((language) => {
    const file = require(`cldr-localenames-full/main/${language}/territories.json`);
    const names = file.main[language].localeDisplayNames.territories;
    return names[`${code}-alt-short`] ?? names[code];
  });
  return { en: en?.replaceAll(' & ', ' and '), ar, ru };
}

/** Two-letter ISO 3166 code by three-digit number, without the withdrawn codes. @returns {Map<string, string>} */
export function codesByNumber() {
  const { codeMappings } = require('cldr-core/supplemental/codeMappings.json').supplemental;
  return new Map(
    Object.entries(codeMappings).flatMap(([code, { _numeric }]) =>
      code.length === 2 && _numeric && territoryNames(code).en ? [[_numeric, code]] : [],
    ),
  );
}

/**
 * Arabic and Russian names of the cities that time zones are called after, by the English name.
 * @returns {Map<string, { ar?: string, ru?: string }>}
 */
export function exemplarCities() {
  const [en, ar, ru] = ['en', 'ar', 'ru'].map((language) => {
    const { zone } = require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates
      .timeZoneNames;
    return new Map(leaves(zone, []));
  });
  const names = new Map();
  for (const path of ar.keys()) {
    const english = en.get(path) ?? path.split('/').at(-1).replaceAll('_', ' ');
    names.set(english, { ar: ar.get(path), ru: ru.get(path) });
  }
  return names;
}

function leaves(node, path) {
  if (typeof node.exemplarCity === 'string') return [[path.join('/'), node.exemplarCity]];
  return Object.entries(node).flatMap(([key, child]) =>
    typeof child === 'object' ? leaves(child, [...path, key]) : [],
  );
}
