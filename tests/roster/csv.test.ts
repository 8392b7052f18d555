import { describe, expect, it } from 'vitest';
import { placed, theOnly } from '../support/messages.ts';
import { seen } from './reading.ts';

const linesOf = (people: string): readonly (readonly [string, number | undefined])[] =>
  seen({ people }).people.map(({ id, place }) => [id, place.line]);

const heading = 'id,name,title,notes';
const row = (id: string, notes = ''): string => `${id},N,Engineering Manager,${notes}`;

describe('the line of a row', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts cells of several lines and blank lines, with %s', (_, end) => {
    const text = [
      heading,
      row('1', `"a${end}b${end}"`),
      row('2'),
      '',
      '  ',
      row('3', `"${end}c"`),
      ',,,',
      row('4'),
    ];
    expect(linesOf(text.join(end))).toEqual([
      ['1', 2],
      ['2', 5],
      ['3', 8],
      ['4', 11],
    ]);
  });

  it('is right in messages after cells of several lines', () => {
    const { messages } = seen({ people: `${heading}\n${row('1', '"a\nb"')}\n2,N,Nobody,` });
    expect(placed(messages)).toEqual(['people.csv:4:1 person-unplaced']);
  });
});

describe('a file from a spreadsheet', () => {
  it('may begin with a byte order mark, and with blank lines', () => {
    expect(linesOf(`\uFEFF${heading}\n${row('1')}`)).toEqual([['1', 2]]);
    expect(linesOf(`\n\n${heading}\n${row('1')}`)).toEqual([['1', 4]]);
  });

  it('may have a quoted heading, and spaces around cells', () => {
    expect(linesOf(`"id", "name","title"\n 1 , N ,\u00a0Engineering Manager\u00a0`)).toEqual([
      ['1', 2],
    ]);
  });

  it('may end with rows of commas alone', () => {
    const { people, messages } = seen({ people: `${heading}\n${row('1')}\n,,,\n , , ,\n` });
    expect(people).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('keeps quotes that are written twice', () => {
    const { people } = seen({ people: 'id,name,title\n1,"Ada ""Ace"" Ray",Engineering Manager' });
    expect(people[0]?.name).toBe('Ada "Ace" Ray');
  });
});

describe('a file whose cells are parted by semicolons', () => {
  it('is read like one with commas, which then stand inside cells', () => {
    const { people, messages } = seen({
      people: 'id;legal_name;title;location\n1;"Ray; Ada";Engineering Manager;Cork, Ireland',
    });
    expect(messages).toEqual([]);
    expect(people).toMatchObject([{ id: '1', name: 'Ray; Ada', location: 'Cork, Ireland' }]);
  });
});

describe('a file that is not quite CSV', () => {
  it('reports a row with a stray quote, and goes on after it', () => {
    const { people, messages } = seen({
      people: `id,name,title\n1,A"b,Engineering Manager\n2,B,Engineering Manager`,
    });
    expect(people.map(({ id }) => id)).toEqual(['2']);
    expect(placed(messages)).toEqual(['people.csv:2:1 roster-csv']);
  });

  it.each([
    ['left open', '1,"Ada,Engineering Manager'],
    ['closed too early', '1,"Ada" Ray,Engineering Manager'],
  ])('reports the row whose quote is %s, and goes on after it', (_, broken) => {
    const { people, messages } = seen({
      people: `id,name,title\n0,Z,Engineering Manager\n\n${broken}\n2,B,Engineering Manager\n3,C,Engineering Manager\n`,
    });
    expect(people.map(({ id, place }) => [id, place.line])).toEqual([
      ['0', 2],
      ['2', 5],
      ['3', 6],
    ]);
    expect(placed(messages)).toEqual(['people.csv:4:1 roster-csv']);
  });

  it('is given up after a hundred such rows', () => {
    const broken = Array.from({ length: 150 }, () => '1,"A" b,Engineering Manager');
    const { messages } = seen({ people: ['id,name,title', ...broken].join('\n') });
    expect(messages).toHaveLength(100);
    expect(messages.at(-1)).toMatchObject({ line: 101 });
    expect(messages.at(-1)?.message).toContain('what follows is not read');
  });

  it('warns of a row with more or fewer cells than the heading, and reads it', () => {
    const { people, messages } = seen({
      people: 'id,name,title\n1,A,Engineering Manager,x\n2,B,Engineering Manager\n3,C',
    });
    expect(people.map(({ id }) => id)).toEqual(['1', '2']);
    expect(placed(messages)).toEqual([
      'people.csv:2:1 roster-row-width',
      'people.csv:4:1 roster-row-width',
      'people.csv:4:1 person-unplaced',
    ]);
  });

  it('is reported once, at its heading, where no column is an id', () => {
    const { people, messages } = seen({ people: '\nnumber|name|title\n1|A|Staff\n2|B|Staff' });
    expect(people).toEqual([]);
    expect(placed(messages)).toEqual([
      'people.csv:2:1 roster-column-missing',
      'people.csv:2:1 roster-column-missing',
    ]);
    expect(theOnly(messages.slice(0, 1)).hint).toContain('commas');
  });

  it('is nobody at all where there is nothing in it', () => {
    expect(seen({ people: '' })).toMatchObject({ people: [], messages: [] });
    expect(seen({})).toMatchObject({ people: [], messages: [] });
  });
});
