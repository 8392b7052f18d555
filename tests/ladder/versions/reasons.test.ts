import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/ladder/versions/entries.ts';
import { placed } from '../../support/messages.ts';
import { compare, edited } from './versions.ts';

const after = {
  rows: edited(
    0,
    () =>
      'Craft | Knives | Cuts neatly and keeps the whole board clear. | Cuts fast without much waste.',
  ),
};

const reasonsOf = (yaml: string): readonly string[] =>
  entriesOf(compare({}, after, yaml).tracks).map(
    ({ levels, size, reason = '' }) => `${levels.join(', ')} ${size} ${reason}`,
  );

describe('changes.yaml', () => {
  it('gives a reason to all levels of a competency, named by title or id', () => {
    for (const name of ['knives', 'Knives', 'craft.knives']) {
      expect(reasonsOf(`- competency: ${name}\n  reason: Blunt.`)).toEqual([
        'Commis, Chef minor Blunt.',
      ]);
    }
  });

  it('gives another one, and a size, to a level', () => {
    const yaml = `
- { track: Cooking, reason: All. }
- { competency: Knives, level: Chef, reason: Fast., size: patch }`;
    expect(reasonsOf(yaml)).toEqual(['Commis minor All.', 'Chef patch Fast.']);
  });

  it.each([
    ['- { competency: Spoons, reason: R }', 'changes.yaml:1:17 changes-unknown'],
    ['- { competency: Knives, level: Cook, reason: R }', 'changes.yaml:1:32 changes-unknown'],
    ['- { track: Serving, reason: R }', 'changes.yaml:1:12 changes-unknown'],
    ['- { competency: Timing, reason: R }', 'changes.yaml:1:3 changes-idle'],
    ['- { reason: R }', 'changes.yaml:1:3 yaml-value'],
    ['- { competency: Knives, reason: R, size: huge }', 'changes.yaml:1:42 yaml-value'],
  ])('%s is reported', (yaml, message) => {
    expect(placed(compare({}, after, yaml).messages)).toEqual([message]);
  });

  it('is told which names there are', () => {
    const [message] = compare({}, after, '- { competency: Spoons, reason: R }').messages;
    expect(message?.hint).toContain('Knives, Sauces, Timing');
  });
});
