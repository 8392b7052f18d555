import { describe, expect, it } from 'vitest';
import { bread, codes, faults, folder, outline, steps, table } from './foldering.ts';
import { words } from './reading.ts';

describe('an index', () => {
  const index =
    '---\ntitle: Bakers’ ladder\nowner: The Guild\n---\n\n# Welcome\n\nHow we grow.\n\n## Levels\n\n- [Junior](bakery/junior.md)\n- [Senior](bakery/senior.md)\n';

  it.each(['README.md', 'index.md', '_index.md', 'start.md'])(
    'called %s gives title and introduction',
    (name) => {
      const read = folder({ ...bread, [name]: index });
      expect(read.ladders.map(({ source }) => [source.title, source.owner])).toEqual([
        ['Bakers’ ladder', 'The Guild'],
      ]);
      expect(words(read.ladders[0]?.introduction ?? [])).toBe('Welcome How we grow.');
      expect(faults(read)).toEqual([]);
    },
  );

  it('keeps the words of links that no title has', () => {
    const read = folder({
      ...bread,
      'index.md': '- [Start here](bakery/junior.md)\n- [Senior](bakery/senior.md)\n',
    });
    expect(words(read.ladders[0]?.introduction ?? [])).toBe('Start here Senior');
  });

  it('may stand beside its folder, under the same name', () => {
    const read = folder({ ...bread, 'bakery.md': '# Ovens\n\nHow we bake.\n' });
    expect(steps(read)).toEqual(['Ovens: Junior Baker | Senior Baker']);
    expect(words(read.ladders[0]?.introduction ?? [])).toBe('How we bake.');
  });

  it('leaves out a level it does not lead to, with a warning', () => {
    const read = folder({ ...bread, 'README.md': index, 'bakery/staff.md': '# Staff\n\nx\n' });
    expect(steps(read)).toEqual(['Bakery: Junior Baker | Senior Baker']);
    expect(faults(read)).toContain('bakery/staff.md:1 part-unlisted');
  });

  it('keeps its tables as words, whatever they look like', () => {
    const overview =
      '# Bakers\n\n| Level | Junior | Senior |\n|---|---|---|\n| Years | [2](junior.md) | [5](senior.md) |\n';
    const read = folder({
      'README.md': overview,
      'junior.md': '# Junior\n\nx\n',
      'senior.md': '# Senior\n\ny\n',
    });
    expect(outline(read)).toEqual(['Bakers: Junior | Senior', ' >  > Summary: x | y']);
    expect(words(read.ladders[0]?.introduction ?? [])).toContain('Years');
  });

  it('with `parts` says which files, in which order', () => {
    const read = folder({
      'index.md': '---\ntitle: Bakers\nparts: [z.md, a.md]\n---\n',
      'z.md': '# Starting out\n\nx\n',
      'a.md': '# Settled\n\ny\n',
      'm.md': '# Other\n\nz\n',
    });
    expect(steps(read)).toEqual(['Bakers: Starting out | Settled']);
    expect(faults(read)).toEqual(['m.md:1 ladder-unrecognised']);
  });

  it('with `parts` that are not there says so', () => {
    const read = folder({
      ...bread,
      'bakery/index.md': '---\nparts: [junior.md, gone.md, senior.md]\n---\n',
    });
    expect(faults(read)).toEqual(['bakery/index.md:2 part-unknown']);
    expect(steps(read)).toEqual(['Bakery: Junior Baker | Senior Baker']);
  });

  it('joins ladders that say nothing of their own', () => {
    const read = folder({
      'README.md': '# Kitchen\n\nWelcome.\n\n- [Pastry](pastry.md)\n- [Sauces](sauces.md)\n',
      'pastry.md': table,
      'sauces.md': table.replace('Pastry', 'Sauces'),
    });
    expect(read.ladders.map(({ source }) => source.title)).toEqual(['Kitchen']);
    expect(steps(read)).toEqual(['Pastry: Junior | Senior', 'Sauces: Junior | Senior']);
    expect(words(read.ladders[0]?.introduction ?? [])).toBe('Welcome.');
  });

  it('leaves ladders alone that say their version', () => {
    const read = folder({
      'README.md': '- [Pastry](pastry.md)\n- [Sauces](sauces.md)\n',
      'pastry.md': `---\nversion: '1'\n---\n${table}`,
      'sauces.md': `---\nversion: '2'\n---\n${table.replace('Pastry', 'Sauces')}`,
    });
    expect(read.ladders.map(({ source }) => source.version)).toEqual(['1', '2']);
  });
});

describe('a README', () => {
  it('that only tells of the folder is passed over', () => {
    const read = folder({ 'README.md': '# Read me\n\nHow to build.\n', 'pastry.md': table });
    expect(steps(read)).toEqual(['Pastry: Junior | Senior']);
    expect(codes(read)).toEqual(['file-passed-over']);
    expect(faults(read)).toEqual([]);
  });

  it('that is the ladder is read', () => {
    const read = folder({ 'README.md': table, 'CONTRIBUTING.md': '# How to help\n' });
    expect(steps(read)).toEqual(['Pastry: Junior | Senior']);
    expect(faults(read)).toEqual([]);
  });

  it('without levels is no ladder even if it is alone', () => {
    const read = folder({ 'README.md': '# Read me\n' });
    expect(read.ladders).toEqual([]);
    expect(faults(read)).toEqual([':- ladder-none'.replace(':', 'ladders:')]);
  });
});
