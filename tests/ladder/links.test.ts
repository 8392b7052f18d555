import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt } from './reading.ts';

const headings =
  '\n\n# Software Engineering\n\n# Q&A, *again*\n\n# Twice\n\n# Twice\n\n<a id="Mark"></a>\n';

const anchors = (text: string) =>
  seen(text + headings).messages.filter(({ code }) => code === 'link-anchor-unknown');

test.each(['software-engineering', 'qa-again', 'twice', 'twice-1', 'Mark', 'top', ''])(
  'a link to #%s leads somewhere',
  (target) => {
    expect(anchors(`[x](#${target})`)).toEqual([]);
  },
);

test.each([
  ['Software-Engineering', '#software-engineering'],
  ['software_engineering', '#software-engineering'],
  ['engineering', '#software-engineering'],
  ['Q%26A-again', '#qa-again'],
  ['nowhere', 'the id of a heading of this file'],
  ['%E0%A4%A', 'the id of a heading of this file'],
])('a link to #%s leads nowhere, and probably means %s', (target, meant) => {
  const messages = anchors(`Line.\n\n - [x](#${target})`);
  expect(placed(messages)).toEqual(['3:4 link-anchor-unknown']);
  expect(messages[0]?.hint).toBe(`It probably means ${meant}.`);
});

test('links in cells and definitions are checked too', () => {
  const text = '| Skill | J |\n|---|---|\n| a | [x](#y) |\n\n[z]: #y\n';
  expect(placed(anchors(text))).toEqual(['3:7 link-anchor-unknown', '5:1 link-anchor-unknown']);
});

test.each(['[](#glazier-one)', '<a href="#glazier-one"></a>'])(
  'a wordless link within the page, %s, adds no words to a title or a text',
  (anchor) => {
    const text = `| Skill | ${anchor}Junior | Senior |\n|---|---|---|\n| Glazing | ${anchor}Cuts panes | Cuts domes |\n`;
    const track = trackAt(seen(text).ladder, 0);
    expect(track.levels.map(({ title }) => title)).toEqual(['Junior', 'Senior']);
    expect(rows(track).join()).toContain('Glazing: Cuts panes | Cuts domes');
  },
);
