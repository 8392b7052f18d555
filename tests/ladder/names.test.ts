import { expect, test } from 'vitest';
import { idMaker } from '../../src/ladder/ids.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { placed, rows, seen, trackAt } from './reading.ts';

const sailing = (front: string): string => `---
${front}
---
# Sailing

## Level 1

- **Knots:** Ties a bowline.
- **Watch keeping:** Wakes up in time.

## Level 2

- **Knots:** Splices rope.
- **Watch-keeping skills:** Wakes the others.
`;

test('without aliases, names that differ are two competencies', () => {
  expect(rows(trackAt(seen(sailing('title: S')).ladder, 0))).toHaveLength(3);
});

test('an alias joins a name that drifted', () => {
  const { ladder, messages } = seen(
    sailing('aliases:\n  Watch-keeping Skills: Watch keeping\n  Level 2: Mate'),
  );
  const track = trackAt(ladder, 0);
  expect(rows(track)).toEqual([
    ' >  > Knots: Ties a bowline. | Splices rope.',
    ' >  > Watch keeping: Wakes up in time. | Wakes the others.',
  ]);
  expect(track.levels.map(({ id, title }) => `${id}: ${title}`)).toEqual([
    'level-1: Level 1',
    'mate: Mate',
  ]);
  expect(messages).toEqual([]);
});

test('ids of the front matter are those of tracks, levels, areas and competencies', () => {
  const text = sailing('ids:\n  Sailing: sea\n  Level 1: deckhand\n  Knots: ropework');
  const { ladders } = readLadders([{ file: 'a.md', bytes: text }]);
  const [track] = ladders.flatMap(({ tracks }) => tracks);
  expect(track?.id).toBe('sea');
  expect(track?.levels.map(({ id }) => id)).toEqual(['deckhand', 'level-2']);
  expect(track?.areas[0]?.competencies[0]?.id).toMatch(/\.ropework$/);
});

test('references between levels follow the ids that were given', () => {
  const text = sailing('ids: { Level 1: deckhand }').replace('Splices rope.', 'Same as Level 1');
  const [first] = trackAt(seen(text).ladder, 0).areas[0]?.competencies ?? [];
  expect(first?.expectations[1]).toMatchObject({ kind: 'same-as', level: 'deckhand' });
});

test('an id that is taken is reported and not used', () => {
  const { ladder, messages } = seen(sailing('ids: { Level 1: level-2 }'));
  expect(placed(messages)).toEqual(['6:1 id-taken']);
  expect(trackAt(ladder, 0).levels.map(({ id }) => id)).toEqual(['level-1', 'level-2']);
});

test.each([
  ['ids: { Rigging: rigging }', '2:6 front-matter-unmatched'],
  ['aliases: { Rig: Rigging }', '2:10 front-matter-unmatched'],
  ['ignore: [Links]', '2:9 front-matter-unmatched'],
  ['ids: { Knots: "../knots" }', '2:15 yaml-value'],
  ['shape: spiral', '2:8 yaml-value'],
  ['levels: 1-6', '2:9 front-matter-value'],
])('%s: %s', (front, message) => {
  expect(placed(seen(sailing(front)).messages)).toEqual([message]);
});

test('same-as patterns of the front matter refer to other levels', () => {
  const text = sailing("same-as: ['wie {level}']").replace('Splices rope.', 'Wie Level 1');
  const [first] = trackAt(seen(text).ladder, 0).areas[0]?.competencies ?? [];
  expect(first?.expectations[1]).toMatchObject({ kind: 'same-as', level: 'level-1' });
});

test.each([
  ['🍞 Bakers', 'bakers'],
  ['Ⓐ Wing', 'wing'],
  ['C‿D', 'cd'],
  ['½', 'competency'],
  ['★', 'competency'],
  ['½ ¾', 'competency'],
  ['snake_case', 'snake_case'],
  ['技能 & 调试', '技能--调试'],
])('the title "%s" makes an id of letters that a field or file can have: %s', (title, id) => {
  expect(idMaker('competency')(title)).toBe(id);
});

test('titles without letters of their own have ids apart', () => {
  const ids = idMaker('area');
  expect(['½', '★', 'Area', 'Ⓐ'].map(ids)).toEqual(['area', 'area-1', 'area-2', 'area-3']);
});

test('a same-as pattern with many titles in it takes no time', () => {
  const text = sailing(`same-as: ['${'{level}'.repeat(20)}x']`).replace(
    'Splices rope.',
    `a${'{level}'.repeat(19).slice(1)} ${'word '.repeat(200)}`,
  );
  const begun = performance.now();
  seen(text);
  expect(performance.now() - begun).toBeLessThan(5000);
});
