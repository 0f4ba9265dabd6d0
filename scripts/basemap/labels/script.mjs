/**
 * GeoNames lists other names of a place without saying which language they are in. The script narrows that down,
 * and the sound decides: a name is taken only if, spelt out in Latin letters, it resembles the place's own.
 */

/** @param {string[]} names @param {string} latin @returns {string | undefined} the Arabic one that sounds most like it */
export function arabicName(names, latin) {
  const candidates = names.filter(
    (name) => /^[\u0621-\u064A\u064B-\u0652 ]+$/.test(name) && !/محافظة|مدينة|قضاء|ولاية|مطار/.test(name),
  );
  return best(candidates.map(withoutVowelMarks), latin, consonantsOfArabic, 0.6);
}

/** @param {string[]} names @param {string} latin @returns {string | undefined} the Russian one that sounds most like it */
export function russianName(names, latin) {
  const candidates = names.filter(
    (name) =>
      /^[А-ЯЁ][А-ЯЁа-яё-]*( [А-ЯЁа-яё-]+)*$/.test(name) && !/^(Град|Горад|Округ|Место|Аэропорт)/.test(name),
  );
  return best(candidates, latin, consonantsOfCyrillic, 0.75);
}

function best(candidates, latin, consonants, least) {
  const wanted = consonantsOfLatin(latin);
  let found;
  let score = least;
  for (const candidate of candidates) {
    const likeness = alike(consonants(candidate), wanted);
    if (likeness > score) [found, score] = [candidate, likeness];
  }
  return found;
}

/** 1 less the edit distance over the longer length. */
function alike(a, b) {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j];
      row[j] = Math.min(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return 1 - row[b.length] / Math.max(a.length, b.length, 1);
}

function withoutVowelMarks(name) {
  return name.replace(/[\u064B-\u0652]/g, '');
}

const article = /^(al|el|as|es|ash|esh|at|et|ad|ed|az|ez|ar|er|an|en|adh|ath)[ -]/;

function consonantsOfLatin(name) {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z -]/g, '')
    .replace(article, '')
    .replace(/sh|ch|sch/g, 's')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/kh|gh/g, 'g')
    .replace(/ou/g, 'u')
    .replace(/[cqkx]/g, 'k')
    .replace(/z/g, 's')
    .replace(/[pv]/g, 'b')
    .replace(/j/g, 'g')
    .replace(/[aeiouwyh -]/g, '')
    .replace(/(.)\1/g, '$1');
}

const arabicSounds = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 's',
  غ: 'g',
  خ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

function consonantsOfArabic(name) {
  return [...name.replace(/^ال/, '').replace(/ ال/g, ' ')]
    .map((letter) => arabicSounds[letter] ?? '')
    .join('')
    .replace(/(.)\1/g, '$1');
}

const cyrillicSounds = {
  б: 'b',
  в: 'b',
  г: 'g',
  д: 'd',
  ж: 's',
  з: 's',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'b',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'g',
  ц: 's',
  ч: 's',
  ш: 's',
  щ: 's',
};

function consonantsOfCyrillic(name) {
  return [...name.toLowerCase()]
    .map((letter) => cyrillicSounds[letter] ?? '')
    .join('')
    .replace(/(.)\1/g, '$1');
}
