import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readLadder, readLadders } from '../../src/ladder/read.ts';
import { file, placed, rows, seen, trackAt } from './reading.ts';

const table = '| Skill | Junior | Senior |\n|---|---|---|\n| a | 1 | 2 |\n';
const withFront = (front: string): string => `---\n${front}\n---\n\n# One\n\n${table}`;

test('the front matter says what the file is', () => {
  const { ladder, messages } = seen(
    withFront(
      'title: Engineering\nversion: 1.10\neffective: 2026-07-01\nowner: People\ncumulative: true',
    ),
  );
  expect(messages).toEqual([]);
  expect(ladder.source).toMatchObject({
    file,
    title: 'Engineering',
    version: '1.10',
    effective: '2026-07-01',
    owner: 'People',
    cumulative: true,
  });
  expect(trackAt(ladder, 0).source).toBe(ladder.source);
});

test('without a version, the first eight figures of the checksum of the bytes are it', () => {
  const bytes = new TextEncoder().encode(`\uFEFF# Öne\r\n\r\n${table}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { ladder } = readLadder(file, bytes);
  expect(ladder?.source).toEqual({
    file,
    sha256,
    files: [{ file, sha256 }],
    title: 'Öne',
    version: sha256.slice(0, 8),
    cumulative: false,
    shape: 'table',
  });
});

test.each([
  ['effective: soon', '2:12 yaml-value'],
  ['title: x\neffective: 2026-02-30', '3:12 yaml-value'],
  ['title: [a, b]', '2:8 yaml-value'],
  ['version: ""', '2:10 yaml-value'],
  ['cumulative: maybe', '2:13 yaml-value'],
  ['title: x\nauthor: me', '3:1 front-matter-key'],
  ['title: "x', '2:10 yaml-syntax'],
  ['title: x\ntitle: y', '3:1 yaml-syntax'],
])('front matter %j: %s', (front, message) => {
  const { ladder, messages } = seen(withFront(front));
  expect(placed(messages)).toEqual([message]);
  expect(ladder.tracks).toHaveLength(1);
});

test('a wrong key leaves the others', () => {
  const { ladder, messages } = seen(withFront('title: Mine\neffective: soon\nauthor: me'));
  expect(ladder.source.title).toBe('Mine');
  expect(messages.find(({ code }) => code === 'front-matter-key')?.hint).toContain(
    'title, version, effective, owner, language, cumulative',
  );
});

test('front matter that multiplies without end is an error', () => {
  const bomb = ['ab', 'bc', 'cd', 'de'].map((pair) => {
    const [from = '', to = ''] = pair;
    return `${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`;
  });
  const text = ['a: &a [x,x,x,x,x,x,x,x,x]', ...bomb].join('\n');
  expect(seen(withFront(text)).messages).toMatchObject([{ code: 'yaml-syntax', file }]);
});

test.each([`a: ${'{'.repeat(65)}`, '? '.repeat(65), `a: &x ${' - '.repeat(65)}`])(
  'front matter that nests like %j is refused before it is parsed',
  (front) => {
    const { ladder, messages } = seen(withFront(front));
    expect(placed(messages)).toEqual(['2:1 nesting-too-deep']);
    expect(ladder.tracks).toHaveLength(1);
  },
);

test('front matter that is no table of keys is an error; empty front matter is none', () => {
  expect(placed(seen(withFront('just words')).messages)).toEqual(['2:1 yaml-value']);
  expect(seen(withFront('')).messages).toEqual([]);
});

test('front matter without an end is reported', () => {
  expect(placed(seen(`---\ntitle: x\n\n# One\n\n${table}`).messages)).toEqual([
    '1:1 front-matter-open',
  ]);
});

test('the heading of the file is its title; under another title it stays as text', () => {
  expect(seen(`# All\n\n## One\n\n${table}`).ladder.source.title).toBe('All');
  const { ladder } = seen(`---\ntitle: Mine\n---\n# All\n\n## One\n\n${table}`);
  expect(ladder.source.title).toBe('Mine');
  expect(JSON.stringify(ladder.introduction)).toContain('"All"');
});

test('a file without a heading of its own is called after its only track, or its name', () => {
  expect(seen(`# One\n\n${table}`).ladder.source.title).toBe('One');
  const two = `# One\n\n${table}\n# Two\n\n${table}`;
  expect(readLadder('a/site-reliability.md', two).ladder?.source.title).toBe('site reliability');
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['CR', (text: string) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  [
    'zero-width spaces at the edges of cells',
    (text: string) => text.replaceAll('|', '\u200B|\u200B'),
  ],
])('%s changes neither the rows nor their places', (_, change) => {
  const text = withFront('title: x');
  const [plain, changed] = [seen(text), seen(change(text))];
  expect(changed.messages).toEqual([]);
  expect(changed.ladder.source.title).toBe('x');
  expect(rows(trackAt(changed.ladder, 0))).toEqual(rows(trackAt(plain.ladder, 0)));
  expect(trackAt(changed.ladder, 0).place).toEqual({ file, line: 5, column: 1 });
});

test('characters that cannot be printed become U+FFFD, reported once each', () => {
  const { ladder, messages } = seen(
    `# One\n\n| Skill | J | S |\n|---|---|---|\n| a | x\u0007y\u0007 | \uD800z\uFFFE |\n`,
  );
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: x\uFFFDy\uFFFD | \uFFFDz\uFFFD']);
  expect(placed(messages)).toEqual([
    '5:8 text-unprintable',
    '5:14 text-unprintable',
    '5:16 text-unprintable',
  ]);
  expect(messages.map(({ message }) => message.split(' cannot')[0])).toEqual([
    'U+0007',
    'half a surrogate pair',
    'U+FFFE',
  ]);
});

test('bytes that are not UTF-8 are an error at their place', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('# One\n\nCaf'), 0xe9, 0x0a]);
  const { messages } = readLadder(file, bytes);
  expect(placed(messages)).toContain('3:4 text-not-utf8');
});

test('track ids are unique over all files, and a clash names both places', () => {
  const { ladders, messages } = readLadders([
    { file: 'a.md', bytes: `# One\n\n${table}` },
    { file: 'b.md', bytes: `\n# One\n\n${table}\n# Two\n\n${table}` },
  ]);
  expect(ladders.flatMap(({ tracks }) => tracks.map(({ id }) => id))).toEqual([
    'one',
    'one-1',
    'two',
  ]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ code: 'track-id-taken', file: 'b.md', line: 2, column: 1 });
  expect(messages[0]?.message).toContain('a.md:1');
});

test('one unreadable file does not keep the others from being read', () => {
  const { ladders, messages } = readLadders([
    { file: 'a.md', bytes: '>'.repeat(20_000) },
    { file: 'b.md', bytes: table },
  ]);
  expect(ladders.map(({ source }) => source.file)).toEqual(['b.md']);
  expect(messages.map(({ file: of, code }) => `${of} ${code}`)).toEqual(['a.md nesting-too-deep']);
});

test('messages come in the order of the file', () => {
  const { messages } = seen(
    `---\nx: 1\n---\n\n[a](#b)\n\n# One\n\n| Skill | J | S |\n|---|---|---|\n| a | 1 |\n\n# Two\n`,
  );
  expect(placed(messages)).toEqual([
    '2:1 front-matter-key',
    '5:1 link-anchor-unknown',
    '11:1 row-short',
    '13:1 track-empty',
  ]);
});
