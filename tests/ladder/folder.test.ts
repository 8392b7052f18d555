import { describe, expect, it } from 'vitest';
import { readLadders } from '../../src/ladder/read.ts';
import { bread, codes, faults, folder, level, outline, steps } from './foldering.ts';

const hash = (files: Readonly<Record<string, string>>) => folder(files).ladders[0]?.source.sha256;

const skills = (what: string) => `| Skill | Why | How |\n|---|---|---|\n| ${what} | x | y |\n`;

describe('files that are levels', () => {
  it('make one track, called as their folder', () => {
    const read = folder(bread);
    expect(outline(read)).toEqual([
      'Bakery: Junior Baker | Senior Baker',
      ' >  > Baking: bakes rolls | bakes bread',
      ' >  > Selling: sells rolls | sells bread',
    ]);
    expect(faults(read)).toEqual([]);
    const [ladder] = read.ladders;
    expect(ladder?.source).toMatchObject({ file: 'ladders/bakery', shape: 'headings' });
    expect(ladder?.source.files.map(({ file }) => file)).toEqual([
      'ladders/bakery/junior.md',
      'ladders/bakery/senior.md',
    ]);
  });

  it('know their places', () => {
    const track = folder(bread).ladders[0]?.tracks[0];
    expect(track?.levels.map(({ place }) => place)).toEqual([
      { file: 'ladders/bakery/junior.md', line: 1, column: 1 },
      { file: 'ladders/bakery/senior.md', line: 1, column: 1 },
    ]);
    const [expectation] = track?.areas[0]?.competencies[1]?.expectations.slice(1) ?? [];
    expect(expectation?.place).toMatchObject({ file: 'ladders/bakery/senior.md', line: 4 });
  });

  it('are said, with their order', () => {
    const [message] = folder(bread).messages;
    expect(message).toMatchObject({ code: 'files-joined', severity: 'info' });
    expect(message?.message).toContain('junior.md, senior.md');
    const ordered = folder(bread).messages.find(({ code }) => code === 'levels-ordered');
    expect(ordered?.message).toBe(
      'These levels stand as such levels are usually called: Junior Baker, Senior Baker.',
    );
  });

  it('have one hash, which each of them changes, and their folder’s place does not', () => {
    const moved = Object.entries(bread).map(([name, text]) => [`deep/${name}`, text] as const);
    const changed = { ...bread, 'bakery/senior.md': level('Senior Baker', 'cakes') };
    expect(hash(Object.fromEntries(moved))).toBe(hash(bread));
    expect(hash(changed)).not.toBe(hash(bread));
    expect(folder(bread).ladders[0]?.source.version).toBe(hash(bread)?.slice(0, 8));
  });

  it('stay by themselves where they were named one by one', () => {
    const files = Object.entries(bread).map(([file, bytes]) => ({ file, bytes }));
    expect(readLadders(files).ladders.map(({ tracks }) => tracks)).toEqual([[], []]);
  });

  it('may be empty, and are reported', () => {
    const read = folder({ ...bread, 'bakery/staff.md': '' });
    expect(steps(read)).toEqual(['Bakery: Junior Baker | Senior Baker | Staff']);
    expect(faults(read)).toEqual(['bakery/staff.md:1 level-empty']);
  });

  it('may hold a table each that is no table of levels', () => {
    const read = folder({
      'bakery/junior.md': `# Junior\n\n- **Baking:** rolls\n\n## More\n\n${skills('Icing')}`,
      'bakery/senior.md': `# Senior\n\n- **Baking:** bread\n\n## More\n\n${skills('Glazing')}`,
    });
    expect(steps(read)).toEqual(['Bakery: Junior | Senior']);
    expect(JSON.stringify(read.ladders)).toContain('Glazing');
  });
});

const titled = (junior: string, senior: string) =>
  steps(folder({ 'b/01-junior-baker.md': junior, 'b/02-senior-baker.md': senior }))[0];

describe('the title of a level', () => {
  it.each([
    [
      'the only heading of its depth',
      '# Junior\n\n## A\n\nx\n',
      '# Senior\n\n## A\n\ny\n',
      'Junior | Senior',
    ],
    [
      'the title in the front matter',
      '---\ntitle: Junior\n---\n\n## A\n\nx\n',
      '---\ntitle: Senior\n---\n\n## A\n\ny\n',
      'Junior | Senior',
    ],
    [
      'front matter `level`',
      '---\nlevel: Roller\n---\n\n## A\n\nx\n',
      '---\nlevel: Baker\n---\n\n## A\n\ny\n',
      'Roller | Baker',
    ],
    [
      'its file’s name',
      '## A\n\nx\n\n## B\n\nx\n',
      '## A\n\ny\n\n## B\n\ny\n',
      'Junior baker | Senior baker',
    ],
    [
      'its file’s name, where all have the same heading',
      '# What we ask\n\n- x\n',
      '# What we ask\n\n- y\n',
      'Junior baker | Senior baker',
    ],
  ])('is %s', (_, junior, senior, expected) => {
    expect(titled(junior, senior)).toBe(`B: ${expected}`);
  });

  it('is not the heading of another level; that one is named', () => {
    const read = folder({
      'b/junior-baker.md': '# Senior Baker\n\n- x\n',
      'b/senior-baker.md': '# Senior Baker\n\n- y\n',
    });
    expect(steps(read)).toEqual(['B: Junior baker | Senior baker']);
    expect(codes(read)).toContain('heading-replaced');
  });
});
