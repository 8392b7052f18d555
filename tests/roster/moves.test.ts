import { describe, expect, it } from 'vitest';
import { readMoves } from '../../src/roster/moves.ts';
import { trackOf } from '../support/tracks.ts';

const tracks = [trackOf('Craft', ['Apprentice', 'Master']), trackOf('Trade', ['Clerk'])];

const read = (yaml: string) => readMoves('moves.yaml', yaml, tracks);

/** `file:line:column code` of each message. */
const placed = (yaml: string): readonly string[] =>
  read(yaml).messages.map(
    ({ file, line, column, code }) => `${file}:${String(line)}:${String(column)} ${code}`,
  );

const move = (from: string, to: string): string => `- from: ${from}\n  to: ${to}\n`;
const master = '{ track: Craft, level: Master }';
const clerk = '{ track: trade, level: CLERK }';

describe('moves.yaml', () => {
  it('names levels by titles or ids', () => {
    expect(read(move(master, clerk)).moves).toMatchObject([
      { from: { track: 'craft', level: 'master' }, to: { track: 'trade', level: 'clerk' } },
    ]);
  });

  it('may be empty', () => {
    expect(read('# none yet\n')).toEqual({ moves: [], messages: [] });
  });

  it('reports a level that there is none of, with the candidates, and keeps the others', () => {
    const wrong = move('{ track: Craft, level: Journeyman }', clerk);
    const { moves, messages } = read(wrong + move(master, clerk));
    expect(moves).toHaveLength(1);
    expect(placed(wrong)).toEqual(['moves.yaml:1:32 move-level']);
    expect(messages[0]?.message).toContain('"Journeyman" in a track "Craft"');
    expect(messages[0]?.hint).toBe('Candidates: Apprentice (Craft), Master (Craft).');
  });

  it.each([
    ['a track there is none of', move('{ track: Art, level: Master }', clerk), ['1:30 move-level']],
    ['both ends', move('{ track: a, level: b }', '{ track: c, level: d }'), ['1:28', '2:26']],
    [
      'a step to where it begins',
      move(master, '{ track: craft, level: master }'),
      ['1:3 move-nowhere'],
    ],
    [
      'a move that stands there twice',
      move(master, clerk) + move(master, clerk),
      ['3:3 roster-duplicate'],
    ],
    ['a key that is none', '- from: { track: Craft, levle: Master }\n', ['yaml-value']],
    ['what is no list', 'from: Craft\n', ['1:1 yaml-value']],
  ])('reports %s', (_, yaml, expected) => {
    const found = placed(yaml);
    for (const [index, one] of expected.entries()) expect(found[index]).toContain(one);
  });
});
