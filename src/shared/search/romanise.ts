/**
 * A Cyrillic name in Latin letters, as English maps long wrote it: Киев is Kiev, Харьков Kharkov. After the romanisation of
 * the US Board on Geographic Names, with soft and hard signs left out and ye written as e, which folds better. Null where there
 * is nothing Cyrillic.
 */
export function romanise(name: string): string | null {
  if (!/[\u0400-\u04ff]/.test(name)) return null;
  return [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
}

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
