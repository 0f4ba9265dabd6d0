import { expect, it } from 'vitest';
import { romanise } from '../../../src/shared/search/romanise';

it.each([
  ['Киев', 'kiev'],
  ['Харьков', 'kharkov'],
  ['Одесса', 'odessa'],
  ['Орёл', 'orel'],
  ['Київ', 'kiiv'],
  ['Хмеймим 2', 'khmeymim 2'],
])('writes %s as %s', (name, latin) => {
  expect(romanise(name)).toBe(latin);
});

it('leaves other scripts alone', () => {
  expect(romanise('Kyiv')).toBeNull();
  expect(romanise('كييف')).toBeNull();
});
