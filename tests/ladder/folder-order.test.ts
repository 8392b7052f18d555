import { describe, expect, it } from 'vitest';
import { bread, faults, folder, steps } from './foldering.ts';
import { words } from './reading.ts';

const order = (names: readonly string[], text = (name: string) => `- does ${name}\n`) =>
  folder(Object.fromEntries(names.map((name) => [`b/${name}.md`, text(name)])));

describe('the order of levels', () => {
  it.each([
    [['l10', 'l2', 'l1'], 'L1 | L2 | L10'],
    [['ic4', 'ic3', 'ic5'], 'IC3 | IC4 | IC5'],
    [['02-baker', '01-junior-baker', '03-lead-baker'], 'Junior baker | Baker | Lead baker'],
    [
      ['staff-baker', 'senior-baker', 'baker', 'junior-baker', 'principal-baker'],
      'Junior baker | Baker | Senior baker | Staff baker | Principal baker',
    ],
    [
      ['engineer-ii', 'engineer-i', 'senior-engineer-i', 'senior-engineer-ii'],
      'Engineer I | Engineer II | Senior engineer I | Senior engineer II',
    ],
    [['director', 'vp', 'manager', 'senior-manager'], 'Manager | Senior manager | Director | VP'],
    [['2', '1', '3'], '1 | 2 | 3'],
  ])('of %j is told by their names', (names, expected) => {
    const read = order(names);
    expect(steps(read)).toEqual([`B: ${expected}`]);
    expect(faults(read)).toEqual([]);
  });

  it.each(['order', 'weight', 'sidebar_position'])('is told by %s in the front matter', (key) => {
    const places: Readonly<Record<string, number>> = { junior: 30, senior: 10, staff: 20 };
    const read = order(Object.keys(places), (name) => `---\n${key}: ${places[name]}\n---\n\n- x\n`);
    expect(steps(read)).toEqual(['B: Senior | Staff | Junior']);
    expect(faults(read)).toEqual([]);
  });

  it('is told by `levels` in the front matter of the index, which takes no other file', () => {
    const read = folder({
      'b/index.md': '---\nlevels: [Kneads, Bakes]\n---\n\nOur bakers.\n',
      'b/bakes.md': '- x\n',
      'b/kneads.md': '- y\n',
      'b/eats.md': 'Who eats.\n',
    });
    expect(steps(read)).toEqual(['B: Kneads | Bakes']);
    expect(words(read.ladders[0]?.introduction ?? [])).toBe('Our bakers. Eats Who eats.');
  });

  it('is turned round where it runs from the top down', () => {
    const read = folder({
      'b/README.md':
        '# Bakers\n\n- [Senior](senior.md)\n- [Baker](baker.md)\n- [Junior](junior.md)\n',
      'b/junior.md': '# Junior Baker\n\nx\n',
      'b/baker.md': '# Baker\n\ny\n',
      'b/senior.md': '# Senior Baker\n\nz\n',
    });
    expect(steps(read)).toEqual(['Bakers: Junior Baker | Baker | Senior Baker']);
  });

  it('is guessed by the alphabet, with a warning', () => {
    const read = order(
      ['senior-baker-of-bread', 'senior-baker-of-rolls', 'baker-of-bread', 'baker-of-rolls'].map(
        (name) => name.replace('-of-', '-'),
      ),
      (name) => `---\nlevel: ${name}\ntrack: All\n---\n\n- x\n`,
    );
    expect(faults(read).map((fault) => fault.split(' ')[1])).toEqual(['levels-unordered']);
  });
});

const inTrack = (track: string) => `---\ntrack: ${track}\n---\n\n- x\n`;

describe('several tracks', () => {
  it('are the folders of one', () => {
    const read = folder({
      ...bread,
      'shop/l1.md': '# L1\n\nGreets.\n',
      'shop/l2.md': '# L2\n\nAdvises.\n',
    });
    expect(read.ladders).toHaveLength(1);
    expect(steps(read)).toEqual(['Bakery: Junior Baker | Senior Baker', 'Shop: L1 | L2']);
    expect(read.ladders[0]?.source.title).toBe('Ladders');
  });

  it('are ladders of their own where an index gives one a version', () => {
    const read = folder({
      ...bread,
      'bakery/index.md': "---\ntitle: The Bakery\nversion: '4'\n---\n\nHow bakers grow.\n",
      'shop/l1.md': '# L1\n\nGreets.\n',
      'shop/l2.md': '# L2\n\nAdvises.\n',
    });
    expect(read.ladders.map(({ source }) => [source.title, source.version.length])).toEqual([
      ['The Bakery', 1],
      ['Shop', 8],
    ]);
  });

  it.each([
    [
      'leaders',
      ['baker', 'senior-baker', 'bakery-manager', 'senior-bakery-manager'],
      ['B: Baker | Senior baker', 'Management: Bakery manager | Senior bakery manager'],
    ],
    [
      'roles',
      ['junior-baker', 'senior-baker', 'junior-grocer', 'senior-grocer'],
      ['Baker: Junior baker | Senior baker', 'Grocer: Junior grocer | Senior grocer'],
    ],
    [
      'roles with the same numbers',
      ['analyst-1', 'analyst-2', 'writer-engineer-1', 'writer-engineer-2'],
      ['Analyst: Analyst 1 | Analyst 2', 'Writer engineer: Writer engineer 1 | Writer engineer 2'],
    ],
  ])('lie in one folder: %s', (_, names, expected) => {
    const read = folder(Object.fromEntries(names.map((name) => [`b/${name}.md`, `- ${name} x\n`])));
    expect(steps(read)).toEqual(expected);
    expect(faults(read)).toEqual([]);
  });

  it('are named by `track` in the front matter', () => {
    const read = folder({
      'junior.md': inTrack('Night shift'),
      'senior.md': inTrack('Night shift'),
      'l1.md': inTrack('Day shift'),
      'l2.md': inTrack('Day shift'),
    });
    expect(steps(read)).toEqual(['Night shift: Junior | Senior', 'Day shift: L1 | L2']);
  });

  it('are headings of the index, where two levels would stand on one step', () => {
    const read = folder({
      'index.md':
        '# Trades\n\n## Ovens\n\n- [One](l1.md)\n- [Two](l2.md)\n\n## Counter\n\n- [First](m1.md)\n- [Second](m2.md)\n',
      'l1.md': '# L1\n\nx\n',
      'l2.md': '# L2\n\nx\n',
      'm1.md': '# M1\n\nx\n',
      'm2.md': '# M2\n\nx\n',
    });
    expect(steps(read)).toEqual(['Ovens: L1 | L2', 'Counter: M1 | M2']);
    expect(read.ladders[0]?.source.title).toBe('Trades');
  });

  it('of roles without levels are no ladder', () => {
    const read = folder({
      'baker-engineer.md': '# Baker\n\nx\n',
      'sales-engineer.md': '# Sales\n\ny\n',
    });
    expect(steps(read)).toEqual([]);
    expect(faults(read).map((fault) => fault.split(' ')[1])).toEqual([
      'ladder-unrecognised',
      'ladder-unrecognised',
    ]);
  });
});
