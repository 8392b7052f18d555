import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/ladder/explain.ts';
import { readLadder, readLadders } from '../../src/ladder/read.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

const baking = `# Baking

Read from left to right.

## Legend

Ovens are hot.

## Breads

Who kneads.

| Area | Skill | Apprentice | Baker | Master |
| --- | --- | --- | --- | --- |
| Dough | Kneading | Kneads. | Same as Apprentice | n/a |
|  | Resting | Waits. |  | Knows when. |
| Oven | Heat | Watches. | Sets it. | Feels it. |
`;

function explained(text: string, file = 'ladders/the-bakery.md') {
  const { ladder } = readLadder(file, text);
  const [one] = explain(ladder ? [ladder] : []);
  if (!one) throw new Error('The ladder was not read.');
  return one;
}

const withFront = (front: string): string => `---\n${front}\n---\n\n${baking}`;
const linesOf = ({ advice }: ReturnType<typeof explained>): readonly string[] =>
  advice.map(({ line }) => line);

describe('check --explain', () => {
  it('says how each ladder was understood', async () => {
    const folder = smallProject({
      'ladders/kitchen.md': baking,
      'roster/people.csv': '',
      'roster/teams.yaml': '',
    });
    const { code, out, err } = await command(folder, ['check', '--explain']);
    expect(code).toBe(0);
    expect(err).toContain('[section-prose]');
    for (const text of [
      'ladders/kitchen.md\n  Written as    a table whose columns are the levels (shape: table)\n',
      '  Title         Baking (from a heading)\n',
      '(the checksum, as no version is given)\n',
      '  Owner         not given\n',
      'each level stands by itself',
      'Track “Breads” (id breads), ladders/kitchen.md:9:1\n',
      '1. Apprentice (id apprentice)\n',
      '3. Master (id master)\n',
      'Competencies  3 in 2 areas: Dough (2), Oven (1)\n',
      '9: 6 stated, 1 the same as another level, 1 not applicable, 1 blank\n',
      '“Read from left to right.”',
      '“Who kneads.”',
      'ignore: ["Legend"]',
    ]) {
      expect(out).toContain(text);
    }
  });

  it('names the place of each level, where they do not share a line', async () => {
    const bar = '# Bar\n\n## Junior\n\n- Pours.\n\n## Senior\n\n- Mixes.\n';
    const folder = smallProject({ 'ladders/bar.md': bar });
    const { out } = await command(folder, ['check', '--explain', '--ladders', 'ladders/bar.md']);
    expect(out).toContain('1. Junior (id junior), ladders/bar.md:3:1\n');
    expect(out).toContain('2. Senior (id senior), ladders/bar.md:7:1\n');
    expect(out).toContain('(shape: headings)\n');
  });

  it('tells of tracks without levels, and of files without tracks', async () => {
    const stub = `${baking}\n## Management\n`;
    const folder = smallProject({
      'ladders/kitchen.md': stub,
      'ladders/note.md': '# Note\n\nHello there.\n',
    });
    const { out } = await command(folder, ['check', '--explain']);
    expect(out).toMatch(/Track “Management” .*\n {4}Levels {8}none yet\n/);
    expect(out).toMatch(/note\.md\n {2}Written as {4}no levels were found\n/);
  });

  it('names the files of a ladder that a folder holds, and where its front matter would stand', async () => {
    const folder = smallProject({
      'ladders/kitchen.md': '',
      'ladders/bar/README.md': '# Bar\n\n- [Junior](junior.md)\n- [Senior](senior.md)\n',
      'ladders/bar/junior.md': '# Junior\n\n## Pouring\n\n- Pours.\n',
      'ladders/bar/senior.md': '# Senior\n\n## Pouring\n\n- Teaches.\n',
    });
    const { out } = await command(folder, ['check', '--explain']);
    expect(out).toMatch(/^ladders\/bar\n {2}Files {9}3: .*junior\.md, .*senior\.md\n/);
    expect(out).toContain('2. Senior (id senior), ladders/bar/senior.md:1:1\n');
    expect(out).toContain('at the beginning of an index.md in the folder.\n');
  });

  it('advises no front matter for a CSV, which can have none', async () => {
    const folder = smallProject({
      'ladders/kitchen.md': '',
      'ladders/bar.csv': 'Skill,Junior,Senior\nPouring,Pours.,Teaches.\n',
    });
    const { out } = await command(folder, ['check', '--explain']);
    expect(out).toContain('2: 2 stated');
    expect(out).toContain('A CSV file cannot say');
    expect(out).not.toContain('shape: table  ');
  });

  it('comes under "ladders" in JSON, and only where it is asked for', async () => {
    const schema = v.looseObject({ ladders: v.array(v.looseObject({ file: v.string() })) });
    const folder = smallProject();
    const { out } = await command(folder, ['check', '--explain', '--json']);
    const { ladders } = v.parse(schema, JSON.parse(out));
    expect(ladders.map(({ file }) => file)).toEqual(['ladders/kitchen.md']);
    expect(ladders[0]).toMatchObject({ shape: 'table', title: { value: 'Kitchen' } });
    expect((await command(folder, ['check', '--json'])).out).not.toContain('"ladders"');
  });
});

describe('explain() says', () => {
  it('what a track holds, with places', () => {
    expect(explained(baking).tracks).toEqual([
      {
        id: 'breads',
        title: 'Breads',
        place: { file: 'ladders/the-bakery.md', line: 9, column: 1 },
        levels: [
          expect.objectContaining({ id: 'apprentice', title: 'Apprentice' }),
          expect.objectContaining({ id: 'baker', title: 'Baker' }),
          expect.objectContaining({ id: 'master', title: 'Master' }),
        ],
        areas: [
          { title: 'Dough', competencies: 2 },
          { title: 'Oven', competencies: 1 },
        ],
        competencies: 3,
        expectations: { stated: 6, 'same-as': 1, 'not-applicable': 1, blank: 1 },
        introduction: { words: 2, passages: ['Who kneads.'] },
      },
    ]);
  });

  it('what was kept as introduction, and how much', () => {
    const { introduction } = explained(baking);
    expect(introduction.passages).toEqual(['Read from left to right.', 'Legend', 'Ovens are hot.']);
    expect(introduction.words).toBe(9);
  });

  it.each([
    [baking, 'Baking', 'heading'],
    ['No heading.', 'the bakery', 'file name'],
    ['---\ntitle: Mine\n---\n# Baking', 'Mine', 'front matter'],
  ])('where the title comes from: %#', (text, value, from) => {
    expect(explained(text).title).toEqual({ value, from });
  });

  it('what the front matter gives, and what nothing does', () => {
    const front = "version: '7'\nowner: Ovens\ncumulative: true";
    const { version, owner, effective, cumulative, keys } = explained(withFront(front));
    expect({ version, owner, effective, cumulative }).toEqual({
      version: { value: '7', from: 'front matter' },
      owner: { value: 'Ovens', from: 'front matter' },
      effective: { value: null, from: 'not given' },
      cumulative: { value: true, from: 'front matter' },
    });
    expect(keys).toEqual(['version', 'owner', 'cumulative']);
    expect(explained(baking).cumulative).toEqual({ value: false, from: 'default' });
  });

  it('nothing twice: no line is advised that the front matter has', () => {
    const front = "version: '7'\nshape: table\nignore: [Legend]";
    const lines = linesOf(explained(withFront(front)));
    expect(lines.filter((line) => /^(version|shape|ignore):/.test(line))).toEqual([]);
    expect(
      linesOf(explained(baking)).filter((line) => /^(version|ignore):/.test(line)),
    ).toHaveLength(2);
  });

  it('which headings could be levels, where none were found', () => {
    const text = '# Bar\n\nWords.\n\n## Barback\n\nPours.\n\n## Mixer\n\nMixes.\n';
    const one = explained(text);
    expect(one.shape).toBe(null);
    expect(linesOf(one)).toContain('levels: ["Bar", "Barback", "Mixer"]');
    const { tracks } = explained(`---\nlevels: ["Barback", "Mixer"]\n---\n${text}`);
    expect(tracks[0]?.levels.map(({ title }) => title)).toEqual(['Barback', 'Mixer']);
  });
});

it('the lines that fix a reading leave it as it is', () => {
  const fixes = explained(baking).advice.filter(({ kind }) => kind === 'fixes');
  const front = fixes.map(({ line }) => line).join('\n');
  const bytes = `---\n${front}\n---\n\n${baking}`;
  const { ladders, messages } = readLadders([{ file: 'a.md', bytes }]);
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const [{ shape, tracks } = { shape: null, tracks: [] }] = explain(ladders);
  const bare = ({ levels, expectations, areas, id }: (typeof tracks)[number]) => ({
    levels: levels.map((level) => level.id),
    expectations,
    areas,
    id,
  });
  expect(shape).toBe('table');
  expect(tracks.map(bare)).toEqual(explained(baking).tracks.map(bare));
});
