import { element, escapeXml } from '../svg/markup';

/** An element that holds words, such as `<name>Tartus</name>`. */
export function textElement(name: string, words: string): string {
  return element(name, [], escapeXml(words));
}
