/** Markdown that no parser should be given, in a layout or filled in: refused at once, with the line. */
import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../src/document/check.ts';
import { skeletonOf } from '../../src/document/skeleton.ts';
import { placed } from '../support/messages.ts';

const deep = (colons: number): string =>
  Array.from({ length: colons }, (_, n) => ':'.repeat(colons + 3 - n) + 'keep').join('\n');

const busy = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

describe('too deep', () => {
  it.each([
    ['containers that are never closed', `a\n${':::keep\n'.repeat(20_000)}`, 66],
    ['containers in one another', deep(300), 65],
    ['quotes', '>'.repeat(20_000), 1],
    ['lists', '- '.repeat(10_000), 1],
  ])('%s', (_, text, line) => {
    const begun = busy();
    expect(placed(checkMarkdown('t.md.hbs', text))).toEqual([
      `t.md.hbs:${line}:1 nesting-too-deep`,
    ]);
    expect(busy() - begun).toBeLessThan(2000);
    const { sections, messages } = skeletonOf('t.md.hbs', text);
    expect(sections).toEqual([]);
    expect(messages).toMatchObject([{ code: 'nesting-too-deep', file: 't.md.hbs' }]);
  });

  it('is not what is closed again', () => {
    const text = ':::keep\na\n:::\n\n::::keep\n:::callout\nb\n:::\n::::\n\n'.repeat(100);
    expect(checkMarkdown('t.md.hbs', text)).toEqual([]);
  });
});

describe('too dense', () => {
  it.each([
    ['brackets', '['.repeat(50_000)],
    ['stars', '*a '.repeat(50_000)],
    ['directives in one another', ':soft['.repeat(20_000)],
  ])('%s', (_, text) => {
    const begun = busy();
    expect(placed(checkMarkdown('t.md.hbs', text))[0]).toMatch(/markup-too-dense|nesting-too-deep/);
    expect(busy() - begun).toBeLessThan(2000);
  });
});

describe('long runs', () => {
  it.each([
    ['spaces', `a${' '.repeat(100_000)}b`],
    ['tabs', `a${'\t'.repeat(100_000)}b`],
    ['tags that are not closed', '{{'.repeat(60_000)],
    ['blank lines', '\n'.repeat(100_000)],
  ])('of %s take no time', (_, text) => {
    const begun = busy();
    checkMarkdown('t.md.hbs', text);
    expect(busy() - begun).toBeLessThan(3000);
  });
});
