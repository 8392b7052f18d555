import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { flag, isDay, isoDate, languageTag, locale, numeral, readYaml } from '../src/yaml.ts';
import { placed, theOnly } from './support/messages.ts';

const schema = v.strictObject({
  name: v.string(),
  list: v.optional(v.array(v.strictObject({ size: numeral }))),
});
const read = (text: string, linesAbove = 0) =>
  readYaml(schema, { file: 'a.yaml', text, linesAbove });

describe('YAML', () => {
  it('gives every scalar as it is written', () => {
    const text = v.record(v.string(), v.string());
    const { value } = readYaml(text, {
      file: 'a.yaml',
      text: 'a: 1.10\nb: 007\nc: no\nd: 2026-01-01\ne:\nf: null\n',
    });
    expect(value).toEqual({ a: '1.10', b: '007', c: 'no', d: '2026-01-01', e: '', f: 'null' });
  });

  it.each([
    [
      'a wrong value',
      'name: a\nlist:\n  - size: many',
      '3:11 yaml-value',
      'list.0.size: Expected a number',
    ],
    [
      'a missing key, at what should hold it',
      'name: a\nlist:\n  - {}',
      '3:5 yaml-value',
      'list.0.size: the key is missing',
    ],
    ['a missing key of the file', 'list: []', '1:1 yaml-value', 'name: the key is missing'],
    [
      'an unknown key, at the key',
      'name: a\ncolour:\n  red: 1',
      '2:1 yaml-value',
      'colour: there is no such key here',
    ],
    ['another kind of thing', 'words', '1:1 yaml-value', 'the file: Expected Object'],
    ['a text without its quote', 'name: "a', '1:9 yaml-syntax', 'quote'],
    ['a tab', 'name: a\n\tlist: []', '2:1 yaml-syntax', 'Tab'],
    ['a key that stands twice', 'name: a\nname: b', '2:1 yaml-syntax', 'unique'],
    ['an alias of nothing', 'name: a\nlist:\n  - *b', '3:5 yaml-syntax', 'alias'],
  ])('reports %s', (_, text, place, words) => {
    const { value, messages } = read(text);
    expect(value).toBeUndefined();
    expect(placed(messages)).toEqual([`a.yaml:${place}`]);
    expect(theOnly(messages).message).toContain(words);
  });

  it('reports aliases that would fill the memory', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [last, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((two) => two.split(''))) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]`);
    }
    const { value, messages } = readYaml(v.unknown(), { file: 'a.yaml', text: bomb.join('\n') });
    expect(value).toBeUndefined();
    expect(theOnly(messages).code).toBe('yaml-syntax');
  });

  it('counts the lines above it, where it is front matter', () => {
    expect(placed(read('name: a\nfoo: b', 10).messages)).toEqual(['a.yaml:12:1 yaml-value']);
    expect(read('name: a', 10).placeOf(['name'])).toEqual({ file: 'a.yaml', line: 11, column: 7 });
  });

  it('knows where each value stands; of what is not there, where it should be', () => {
    const { placeOf } = read('name: a\nlist:\n  - size: 1\n  - size: 2');
    expect(placeOf(['list', 1, 'size'])).toMatchObject({ line: 4, column: 11 });
    expect(placeOf(['list', 7, 'size'])).toMatchObject({ line: 3, column: 3 });
    expect(placeOf(['nothing'])).toMatchObject({ line: 1, column: 1 });
  });

  it('stands for nothing, or for what is said, where it is empty', () => {
    const anything = v.unknown();
    expect(readYaml(anything, { file: 'a', text: '# none' }).value).toEqual({});
    expect(readYaml(anything, { file: 'a', text: '', whenEmpty: [] }).value).toEqual([]);
  });

  it('never throws, whatever it is given', () => {
    const pieces = [
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '&b ',
      '*b',
      '*c',
      '[',
      ']',
      '{',
      '}',
      '"',
      '? ',
      '|',
      '!!x ',
      '---\n',
      '<<: ',
      '\u0000',
      '__proto__',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (yaml) => {
        for (const { line, column } of read(yaml).messages) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const fits = (kind: v.GenericSchema, text: string): unknown => {
  const { success, output } = v.safeParse(kind, text);
  return success ? output : 'refused';
};

describe('kinds of values', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-31', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
    expect(fits(isoDate, text)).toBe(is ? text : 'refused');
  });

  it('a language tag is one that dates can be written in', () => {
    expect(languageTag('en-gb')).toBe('en-GB');
    expect(fits(locale, 'pt-br')).toBe('pt-BR');
    for (const text of ['en_GB', 'xx', 'English', '', '*'])
      expect(fits(locale, text)).toBe('refused');
  });

  it('numbers and flags are what they say', () => {
    expect(['1', '-2.5', '1e3', '0x1', ''].map((text) => fits(numeral, text))).toEqual([
      1,
      -2.5,
      'refused',
      'refused',
      'refused',
    ]);
    expect(['yes', 'true', 'no', 'false', 'on'].map((text) => fits(flag, text))).toEqual([
      true,
      true,
      false,
      false,
      'refused',
    ]);
  });
});
