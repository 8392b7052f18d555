import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readYaml } from '../src/yaml.ts';
import { placed } from './support/messages.ts';

const read = (text: string, linesAbove = 0) =>
  readYaml(v.unknown(), { file: 'a.yaml', text, linesAbove });

const many = 20_000;

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:\n`).join('');

test.each([
  ['lists in brackets', '['.repeat(many), 1],
  ['lists whose brackets stand in texts too', `a:\n  ${'["]",'.repeat(many)}`, 2],
  ['maps in braces', '{a: '.repeat(many), 1],
  ['brackets on many lines', '[\n'.repeat(many), 65],
  ['brackets with comments that seem to end them', '[ #]\n'.repeat(many), 65],
  ['lists in one line', `a: 1\n${'- '.repeat(many)}`, 2],
  ['lists with anchors', '- &a '.repeat(many), 1],
  ['lists with tags', '!t - '.repeat(many), 1],
  ['keys in one line', '? '.repeat(many), 1],
  ['maps by indentation', nested(2000), 128],
])('%s that nest too deeply are refused before they are parsed', (_, text, line) => {
  const { value, messages } = read(text);
  expect(value).toBeUndefined();
  expect(placed(messages)).toEqual([`a.yaml:${line}:1 nesting-too-deep`]);
});

test('the line counts from the top of the file, where the text is front matter', () => {
  expect(placed(read(`a: 1\nb: ${'['.repeat(65)}`, 3).messages)).toEqual([
    'a.yaml:5:1 nesting-too-deep',
  ]);
});

test.each([
  ['many maps side by side', `[${'{a: b}, '.repeat(500)}]`],
  ['brackets in texts', `- "${'['.repeat(100)}"\n- x${'{'.repeat(100)}\n`],
  ['brackets in a text of several lines', `a: |\n${'  [{\n'.repeat(100)}`],
  ['dashes in a text', `a: ${'b - '.repeat(100)}c\n`],
  ['a text far to the right', `a: |\n${' '.repeat(200)}b\n`],
  ['a long file', '- a: b\n  c: [d]\n'.repeat(500)],
])('%s are no nesting', (_, text) => {
  expect(read(text).messages).toEqual([]);
});
