/** Countries whose names GeoNames writes in a scholar's transliteration. */
const plainCountries = new Set(
  'SY LB JO IQ EG LY SD SS PS IL SA YE OM AE QA KW BH IR AF TD MR RU UA BY GE AM KZ UZ TM TJ KG IN PK BD BT LK'.split(
    ' ',
  ),
);

/**
 * A name as an English atlas writes it: no dots under letters, no signs for ayn and hamza or for a soft sign,
 * and the Arabic article joined with a hyphen. Other languages keep their accents.
 * @param {string} name @param {string} country two-letter code
 */
export function plainName(name, country) {
  if (!plainCountries.has(country)) return name.replace(/[\u2018\u02BB\u02BC]/g, '’');
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u2018\u2019\u02bb\u02bc'`]/g, '')
    .normalize('NFC')
    .replace(/^(Al|Ash|As|Ad|Adh|Ar|An|At|Ath|Az) (?=\p{Lu})/u, '$1-')
    .replace(/ (al|ash|as|ad|adh|ar|an|at|ath|az) (?=\p{Lu})/gu, ' $1-')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
