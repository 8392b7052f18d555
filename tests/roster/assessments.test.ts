import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/roster/model.ts';
import { placed, theOnly } from '../support/messages.ts';
import { trackOf } from '../support/tracks.ts';
import { seen } from './reading.ts';

const craft = trackOf('Craft', ['Apprentice', 'Master'], {
  Wood: { Sawing: ['a', 'b'], 'Joining, glueing': ['a', 'b'], Finish: ['a', 'b'] },
  Metal: { Casting: ['a', 'b'], Finish: ['a', 'b'] },
});
const people = `id,name,title,email,status,cycle
1,Ann,Apprentice,ann@x.org,active,
2,Ben,Master,ben@x.org,active,h1
3,Cleo,Master,cleo@x.org,left,
4,Dot,Unheard-of,dot@x.org,active,
`;
const cycles = '- { id: h2, name: Second half }\n- { id: h1, name: First half }\n';

const read = (text: string) => {
  const { roster, messages } = seen({ people, cycles, assessments: text }, [craft]);
  const known = messages.filter(({ file }) => file === 'assessments.csv');
  return { of: (id: string) => roster.assessments.get(id), messages: known, roster };
};

const rows = (...lines: readonly string[]) =>
  read(['person,competency,self,manager,evidence,cycle', ...lines].join('\n'));

describe('a row of assessments.csv', () => {
  it('names the person by id or e-mail address, and the competency by title or id', () => {
    const { of, messages } = rows('1,Sawing,2,3,Straight cuts.,', 'ANN@x.org,metal.finish,,1,,');
    expect(messages).toEqual([]);
    expect(of('1')).toEqual([
      { competency: 'wood.sawing', self: 2, manager: 3, evidence: 'Straight cuts.' },
      { competency: 'metal.finish', manager: 1 },
    ]);
  });

  it('names the competency by another spelling that the ladder lists', () => {
    const source = { ...craft.source, aliases: { Cutting: 'Sawing' } };
    const assessments = 'person,competency,self\n1,cutting,2';
    const { roster } = seen({ people, assessments }, [{ ...craft, source }]);
    expect(roster.assessments.get('1')).toEqual([{ competency: 'wood.sawing', self: 2 }]);
  });

  it.each([
    ['working towards', 1],
    ['Working-Towards', 1],
    ['MEETING', 2],
    ['exceeding', 3],
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['', undefined],
  ])('takes the mark "%s"', (word, mark) => {
    const { of, messages } = rows(`1,Sawing,${word},,,`);
    expect(messages).toEqual([]);
    expect(of('1')?.[0]?.self).toBe(mark);
  });

  it('of a leaver, or of someone without a level, is passed over', () => {
    const { of, messages } = rows('3,Sawing,2,,,', '4,Sawing,2,,,', '3,Nothing such,9,,,');
    expect([of('3'), of('4')]).toEqual([undefined, undefined]);
    expect(messages).toEqual([]);
  });

  it('counts in the person’s own cycle alone, whether named by id or name', () => {
    const { of, messages } = rows(
      '1,Sawing,3,,,h1',
      '1,Sawing,1,,,h2',
      '1,Casting,2,,,Second half',
      '2,Sawing,3,,,h1',
      '2,Sawing,1,,,h2',
      '2,Casting,2,,,',
    );
    expect(messages).toEqual([]);
    expect(of('1')?.map(({ self }) => self)).toEqual([1, 2]);
    expect(of('2')?.map(({ self }) => self)).toEqual([3, 2]);
  });

  it('may have its columns in any order, parted by semicolons, and others are not read', () => {
    const { of, messages, roster } = read(
      'Evidence;Pay;Competency;Person\nOne; two, three.;zzsecretzz;x;1\n"One; two, three.";zzsecretzz;Joining, glueing;1',
    );
    expect(of('1')).toEqual([{ competency: 'wood.joining-glueing', evidence: 'One; two, three.' }]);
    expect(JSON.stringify([...roster.assessments])).not.toContain('zzsecretzz');
    expect(placed(messages)[0]).toBe('assessments.csv:2:1 roster-row-width');
  });
});

describe('a row that cannot be used is reported where it is wrong, and the others go on', () => {
  const good = '1,Casting,2,,,';
  it.each([
    ['an unknown person', '9,Sawing,2,,,', '3:1 assessment-person', 'id or e-mail'],
    ['an unknown competency', '1,Sawing wood,2,,,', '3:3 assessment-competency', 'Sawing'],
    [
      'a title of two',
      '1, Finish,2,,,',
      '3:4 assessment-competency-ambiguous',
      'wood.finish, metal.finish',
    ],
    ['an unknown mark', '1,"Joining, glueing",2,superb,,', '3:24 assessment-mark', 'exceeding'],
    ['a mark between two', '1,Sawing,2.5,,,', '3:10 assessment-mark', '1, 2 or 3'],
    ['the same pair again', 'ann@x.org,metal.casting,1,,,', '3:1 assessment-duplicate', 'one row'],
    ['no person', ',Sawing,2,,,', '3:1 assessment-cell-missing', 'person'],
    ['no competency', '1,,2,,,', '3:1 assessment-cell-missing', 'competency'],
    ['a cycle that there is not', '1,Sawing,2,,,h9', '3:14 assessment-cycle', 'h2, h1'],
    ['what is not CSV', '1,"Sawing" x,2,,,', '3:1 roster-csv', 'quote'],
  ])('%s', (_, row, place, words) => {
    const { of, messages } = rows(good, row, '1,metal.finish,3,,,');
    expect(placed(messages)).toEqual([`assessments.csv:${place}`]);
    expect(theOnly(messages).hint).toContain(words);
    expect(of('1')).toContainEqual({ competency: 'metal.casting', self: 2 });
    expect(of('1')).toContainEqual({ competency: 'metal.finish', self: 3 });
  });

  it('a wrong mark is none, and the rest of its row counts', () => {
    expect(rows('1,Sawing,great,3,Cuts.,').of('1')).toEqual([
      { competency: 'wood.sawing', manager: 3, evidence: 'Cuts.' },
    ]);
  });

  it('a cell of several lines is found on its own line', () => {
    const { messages } = rows(
      '1,Sawing,2,,"one\ntwo",',
      '1,"wood.\nfinish",2,,,',
      '1,Casting,2,,"x\ny",h9',
    );
    expect(placed(messages)).toEqual([
      'assessments.csv:4:3 assessment-competency',
      'assessments.csv:7:4 assessment-cycle',
    ]);
  });

  it('a cycle that there is not is said once', () => {
    expect(rows('1,Sawing,2,,,h9', '1,Casting,2,,,h9', '2,Casting,2,,,h8').messages).toHaveLength(
      2,
    );
  });

  it.each([
    ['competency,self', ['person']],
    ['person,self', ['competency']],
    ['person,competency,notes', ['self or manager or mark or evidence']],
  ])('a heading "%s" lacks a column, which is said once', (heading, missing) => {
    const { messages } = read(`${heading}\n1,2,3\n1,2,3`);
    expect(messages.map(({ message }) => message.replace(/;.*/, ''))).toEqual(
      missing.map((column) => `The heading names no column ${column}`),
    );
  });
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function expected([competency, given]: readonly [
  string,
  {
    readonly self: 1 | 2 | 3 | undefined;
    readonly manager: 1 | 2 | 3 | undefined;
    readonly evidence: string;
  },
]): Assessment {
  const { self, manager, evidence: words } = given;
  return {
    competency,
    ...(self && { self }),
    ...(manager && { manager }),
    ...(words && { evidence: words }),
  };
}

describe('whatever marks and evidence there are', () => {
  const ids = craft.areas.flatMap(({ competencies }) => competencies.map(({ id }) => id));
  const mark = fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined });
  const evidence = fc
    .string({ unit: fc.constantFrom('a', 'é', '字', ',', ';', '"', ' ', '\n', "'", '|', '*') })
    .map((words) => words.trim());
  const assessment = fc.record({ self: mark, manager: mark, evidence });

  it('comes out as it went in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), assessment),
        fc.constantFrom(',', ';'),
        (marks, delimiter) => {
          const all = Object.entries(marks);
          const lines = all.map(([id, one]) =>
            ['1', id, one.self ?? '', one.manager ?? '', quoted(one.evidence)].join(delimiter),
          );
          const heading = ['person', 'competency', 'self', 'manager', 'evidence'].join(delimiter);
          const { of, messages } = read([heading, ...lines].join('\n'));
          expect(messages).toEqual([]);
          expect(of('1') ?? []).toEqual(all.map(expected));
        },
      ),
    );
  });
});
