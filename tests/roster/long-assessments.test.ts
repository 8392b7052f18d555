import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCell, withoutFormula } from '../../src/formula.ts';
import type { Who } from '../../src/roster/model.ts';
import { placed, theOnly } from '../support/messages.ts';
import { trackOf } from '../support/tracks.ts';
import { seen } from './reading.ts';

const craft = trackOf('Craft', ['Apprentice', 'Master'], {
  Wood: { Sawing: ['a', 'b'], Joining: ['a', 'b'] },
});
const people = 'id,name,title,status\n1,Ann,Apprentice,active\n2,Ben,Master,active\n';

const read = (...lines: readonly string[]) => {
  const heading = 'person,cycle,competency,who,mark,evidence,comment';
  const assessments = [heading, ...lines].join('\n');
  const { roster, messages } = seen({ people, assessments }, [craft]);
  const known = messages.filter(({ file }) => file === 'assessments.csv');
  return { of: (id: string) => roster.assessments.get(id), messages: known };
};

describe('rows that say who', () => {
  it('are put together, the person’s own evidence first, whatever their order', () => {
    const { of, messages } = read(
      '1,,wood.sawing,committee,meeting,,',
      '1,,wood.sawing,manager,exceeding,Taught it.,',
      '1,,wood.sawing,self,working-towards,"Straight cuts,\nall year.",A comment.',
      '1,,wood.joining,manager,2,,',
    );
    expect(messages).toEqual([]);
    expect(of('1')).toEqual([
      {
        competency: 'wood.sawing',
        self: 1,
        manager: 3,
        committee: 2,
        evidence: 'Straight cuts,\nall year.\nTaught it.',
      },
      { competency: 'wood.joining', manager: 2 },
    ]);
  });

  it.each<[string, Who]>([
    ['self', 'self'],
    ['Employee', 'self'],
    ['MANAGER', 'manager'],
    ['committee', 'committee'],
    ['Calibrated', 'committee'],
  ])('name "%s"', (word, who) => {
    const { of, messages } = read(`1,,Sawing,${word},3,,`);
    expect(messages).toEqual([]);
    expect(of('1')).toEqual([{ competency: 'wood.sawing', [who]: 3 }]);
  });

  it('take evidence that two gave alike once', () => {
    const { of } = read('1,,Sawing,self,2,Cuts.,', '1,,Sawing,manager,2,Cuts.,');
    expect(of('1')?.[0]?.evidence).toBe('Cuts.');
  });

  it('about no competency are comments, and passed over', () => {
    const { of, messages } = read('1,,,self,,,A good year.', '2,,,committee,,,As agreed.');
    expect(messages).toEqual([]);
    expect([of('1'), of('2')]).toEqual([undefined, undefined]);
  });

  it('have a mark in place of the one column or the other, never both ways at once', () => {
    const { messages } = seen({ people, assessments: 'person,competency,mark\n1,Sawing,2' }, [
      craft,
    ]);
    expect(theOnly(messages).message).toMatch(/^The heading names no column who;/);
  });
});

describe('a row that cannot be used is reported, and the others go on', () => {
  it.each([
    ['the same person again', '1,,Sawing,employee,2,,', '3:1 assessment-duplicate'],
    ['somebody nobody knows', '1,,Joining,peer,2,,', '3:12 assessment-who'],
    ['a mark of nobody', '1,,Joining,,2,,', '3:13 assessment-cell-missing'],
    ['a mark of nothing', '1,,,self,2,,Words.', '3:1 assessment-cell-missing'],
    ['evidence of nothing', '1,,,self,,Cuts.,Words.', '3:1 assessment-cell-missing'],
    ['an unknown mark', '1,,Joining,self,superb,,', '3:17 assessment-mark'],
  ])('%s', (_, row, place) => {
    const { of, messages } = read('1,,Sawing,self,3,,', row, '2,,Sawing,manager,1,,');
    expect(placed(messages)).toEqual([`assessments.csv:${place}`]);
    expect(of('1')).toContainEqual({ competency: 'wood.sawing', self: 3 });
    expect(of('2')).toEqual([{ competency: 'wood.sawing', manager: 1 }]);
  });
});

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+1', '-1', '@me', '\t=1', '＝1', "'=1", "''-1"])(
    '%j becomes text, and is the same again when it is read',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
      expect(fromCell(withoutFormula(text))).toBe(text);
    },
  );

  it.each(["'tis done", 'a=b', "'", '', 'plain'])('is not %j', (text) => {
    expect(withoutFormula(text)).toBe(text);
    expect(fromCell(text)).toBe(text);
  });

  it('is the same again whatever it is', () => {
    const signs = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '＠'),
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (text) => {
        expect(fromCell(withoutFormula(text))).toBe(text);
        expect(withoutFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('is read without its quote', () => {
    expect(read(`1,,Sawing,self,2,'- three cuts,`).of('1')?.[0]?.evidence).toBe('- three cuts');
  });
});
