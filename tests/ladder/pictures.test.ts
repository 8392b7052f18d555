import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { checkLadders } from '../../src/ladder/check.ts';
import { compareLevels } from '../../src/ladder/compare.ts';
import type { Expectation, Ladder, RichText } from '../../src/ladder/model.ts';
import { picturePaths } from '../../src/ladder/markdown/picture-paths.ts';
import type { PictureSource } from '../../src/ladder/markdown/picture-sources.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { markAll } from '../../src/ladder/wording.ts';
import { dataUri, jpeg, png } from '../support/pictures.ts';
import { placed, trackAt, withCell, words } from './reading.ts';

const red = png();
const blue = png({ pixel: () => [0, 0, 255] });

const disk: Readonly<Record<string, PictureSource>> = {
  'img/a.png': { kind: 'bytes', bytes: red },
  'img/b c.png': { kind: 'bytes', bytes: blue },
  '../common/d.jpg': { kind: 'bytes', bytes: jpeg },
  'far.png': { kind: 'outside' },
  'huge.png': { kind: 'too-large', size: 9_000_000 },
  'broken.png': { kind: 'bytes', bytes: red.subarray(0, 40) },
  'icon.svg': { kind: 'bytes', bytes: Buffer.from('<svg/>') },
};

interface Seen {
  readonly ladder: Ladder;
  readonly messages: readonly Diagnostic[];
}

function seen(text: string): Seen {
  const file = {
    file: 'ladders/eng/test.md',
    bytes: text,
    pictures: new Map(Object.entries(disk)),
  };
  const { ladders, messages } = readLadders([file]);
  const [ladder] = ladders;
  if (!ladder) throw new Error('no ladder');
  return { ladder, messages };
}

const firstOf = ({ ladder }: Seen): Expectation => {
  const found = trackAt(ladder, 0).areas[0]?.competencies[0]?.expectations[0];
  if (!found) throw new Error('nothing was read');
  return found;
};

const cell = (markdown: string): Expectation => firstOf(seen(withCell(markdown)));

function imagesIn(content: RichText): readonly Image[] {
  const images: Image[] = [];
  visit({ type: 'root', children: [...content] }, 'image', (node) => {
    images.push(node);
  });
  return images;
}

const contentOf = (found: Expectation): RichText => (found.kind === 'stated' ? found.content : []);

/** What is printed of the pictures of a cell: words, and size in points. */
const printed = (markdown: string): readonly unknown[] =>
  imagesIn(contentOf(cell(markdown))).map(({ alt, data }) => [
    alt,
    data?.picture?.format,
    data?.picture?.width,
    data?.picture?.height,
  ]);

const small = ['A', 'png', 6, 3];

describe('a picture whose file is at hand', () => {
  it.each([
    ['in Markdown', '![A](img/a.png)'],
    ['as a reference', '![A][there] x\n\n[there]: img/a.png\n'],
    ['in HTML', '<img src="img/a.png" alt="A">'],
    ['in a paragraph of HTML', '<p>x</p><p><img alt="A" src="img/a.png"/></p>'],
    ['in a link', '[![A](img/a.png)](https://example.org)'],
    ['in bold', '**![A](img/a.png)**'],
    ['beside HTML', '![A](img/a.png)<br>x'],
    ['by a path that goes round', '![A](./img/../img/a.png)'],
    ['with what GitHub adds', '![A](img/a.png?raw=true#x)'],
    ['with the slashes of Windows', '![A](img\\a.png)'],
    ['as data', `![A](${dataUri(red)})`],
    ['as data in HTML', `<img alt="A" src="${dataUri(red)}">`],
  ])('is kept %s', (_, markdown) => {
    expect(printed(markdown)).toEqual([small]);
  });

  it('is found by a name with a space, and above the ladder’s own folder', () => {
    expect(printed('![A](<img/b c.png>) ![B](img/b%20c.png)')).toHaveLength(2);
    expect(printed('![A](../common/d.jpg)')).toEqual([['A', 'jpeg', 16, 8]]);
  });

  it('has the size that HTML asks for, in its own shape', () => {
    expect(printed('<img src="img/a.png" alt="A" width="80">')).toEqual([['A', 'png', 60, 30]]);
    expect(printed('<img src="img/a.png" alt="A" height="4px">')).toEqual([small]);
    expect(printed('<img src="img/a.png" alt="A" width="50%">')).toEqual([small]);
  });

  it('has its title among its words', () => {
    expect(printed('![A](img/a.png "of 2026")')).toMatchObject([['A (of 2026)', 'png', 6, 3]]);
    expect(printed('![](img/a.png "A")')).toEqual([small]);
  });

  it('counts with its words, and says nothing of itself', () => {
    expect(cell('See ![a chart](img/a.png) now')).toMatchObject({ text: 'See a chart now' });
    expect(seen(withCell('See ![a chart](img/a.png)')).messages).toEqual([]);
  });

  it('stands in an introduction, and in the prose of a file', () => {
    const { ladder, messages } = seen(
      withCell('x').replace('# Track\n', '# Track\n\n![A](img/a.png)\n'),
    );
    expect(imagesIn(trackAt(ladder, 0).introduction)).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  it('without words is reported once, and is no blank', () => {
    for (const markdown of ['![](img/a.png)', '<img src="img/a.png">', '![](img/a.png)<br><br>']) {
      const read = seen(withCell(markdown));
      expect(read.messages.map(({ code }) => code)).toEqual(['picture-wordless']);
      expect(firstOf(read).kind).toBe('stated');
      expect(imagesIn(contentOf(firstOf(read)))).toMatchObject([{ alt: '' }]);
    }
    expect(cell('[![](img/a.png)](https://example.org)')).toMatchObject({ text: 'Picture' });
  });

  it('leaves the words beside it as they are where it has none', () => {
    expect(cell('![](img/a.png) Leads')).toMatchObject({ text: 'Leads' });
  });
});

describe('a picture whose file is not at hand', () => {
  it.each([
    ['remote', '![A](https://example.org/a.png)', 'info picture-left-out'],
    ['remote, by host alone', '![A](//example.org/a.png)', 'info picture-left-out'],
    ['missing', '![A](img/none.png)', 'warning picture-missing'],
    ['outside by its path', '![A](far.png)', 'warning picture-outside'],
    ['from the top of the disk', '![A](/etc/a.png)', 'warning picture-outside'],
    ['from a disk of Windows', '![A](C:\\a.png)', 'warning picture-outside'],
    ['by the scheme of files', '![A](file:///a.png)', 'warning picture-outside'],
    ['too large', '![A](huge.png)', 'warning picture-unfit'],
    ['broken', '![A](broken.png)', 'warning picture-unfit'],
    ['of another format', '![A](icon.svg)', 'warning picture-unfit'],
    ['broken data', '![A](data:image/png;base64,AAAA)', 'warning picture-unfit'],
    ['without a target', '![A]()', 'info picture-left-out'],
    ['missing, in HTML', '<img src="img/none.png" alt="A">', 'warning picture-missing'],
  ])('is its words, with a message: %s', (_, markdown, message) => {
    const read = seen(withCell(`x ${markdown} y`));
    expect(firstOf(read)).toMatchObject({ text: 'x A y' });
    expect(imagesIn(contentOf(firstOf(read)))).toEqual([]);
    expect(read.messages.map(({ severity, code }) => `${severity} ${code}`)).toEqual([message]);
  });

  it('is reported where it stands, with the path that was looked for', () => {
    const { messages } = seen(withCell('x ![A](img/none.png "T")'));
    expect(placed(messages)).toEqual(['5:19 picture-missing']);
    expect(messages[0]?.message).toContain('ladders/eng/img/none.png');
    expect(messages[0]?.message).toContain('A (T)');
  });

  it('leaves nothing where it has no words', () => {
    const read = seen(withCell('![](img/none.png)'));
    expect(firstOf(read).kind).toBe('blank');
    expect(read.messages[0]?.message).toContain('no words');
  });

  it('is missing where nobody read the disk', () => {
    const { messages } = readLadders([{ file: 'x.md', bytes: withCell('![A](img/a.png)') }]);
    expect(messages.map(({ code }) => code)).toEqual(['picture-missing']);
  });
});

const paths = (text: string): readonly string[] => picturePaths(Buffer.from(text));

describe('a picture that is not in a cell', () => {
  it('is no part of a title, and that is said', () => {
    const { ladder, messages } = seen(withCell('x').replace('# Track', '# ![A](img/a.png) Track'));
    expect(trackAt(ladder, 0).title).toBe('A Track');
    expect(placed(messages)).toEqual(['1:3 picture-in-title']);
    const named = seen(withCell('x').replace('Name', '![A](img/a.png) Name'));
    expect(trackAt(named.ladder, 0).areas[0]?.competencies[0]?.title).toBe('A Name');
    expect(placed(named.messages)).toEqual(['5:10 picture-in-title']);
  });

  it('stands after a name in bold, though it has no words', () => {
    const levels = ['Junior', 'Senior', 'Principal'];
    const text = levels.map(
      (level) => `## ${level}\n\n- **Tools:** ![](img/a.png)\n- **Care:** ${level}\n`,
    );
    const { ladder } = seen(`# Track\n\n${text.join('\n')}`);
    const [tools] = trackAt(ladder, 0).areas.flatMap(({ competencies }) => competencies);
    expect(tools?.expectations.map((each) => imagesIn(contentOf(each)).length)).toEqual([1, 1, 1]);
  });
});

describe('the paths of pictures', () => {
  it('are those that reading asks for, and no others', () => {
    const text = `![a](img/a.png) ![b][there] [c](c.png) <img src='d&amp;e.png'> \`![f](f.png)\`
x <!-- <img src="g.png"> --> ![h](https://x.org/h.png) ![i](${dataUri(red)}) ![j](../j%20k.png)

<table><tr><td><IMG alt="a > b" src=l.png></td></tr></table>

[there]: ./b.png
[nowhere]: m.png
`;
    expect(paths(text)).toEqual(['img/a.png', 'b.png', 'd&e.png', '../j k.png', 'l.png']);
  });

  it('are none of a file that cannot be read', () => {
    expect(paths(`${'> '.repeat(500)}![a](a.png)`)).toEqual([]);
    expect(paths('No pictures.')).toEqual([]);
  });
});

const table = (junior: string, senior: string): Ladder =>
  seen(withCell(junior).replace('| more of it |', () => `| ${senior} |`)).ladder;

const change = (ladder: Ladder): unknown => [
  ...compareLevels(trackAt(ladder, 0), 'junior', 'senior').changes.values(),
];

const unchanged = (ladder: Ladder): readonly string[] =>
  checkLadders([ladder]).map(({ code }) => code);

describe('statements that differ in a picture alone', () => {
  it('are not the same', () => {
    const [one, other] = ['As shown: ![A](img/a.png)', 'As shown: ![A](<img/b c.png>)'];
    expect(change(table(one, one))).toEqual(['same']);
    expect(change(table(one, other))).toEqual(['reworded']);
    expect(unchanged(table(one, one))).toContain('level-unchanged');
    expect(unchanged(table(one, other))).not.toContain('level-unchanged');
  });
});

it('marking new words neither loses a picture nor copies its file', () => {
  const content = contentOf(cell('See ![A](img/a.png) now'));
  const marked = markAll(content);
  const [before, after] = [imagesIn(content)[0], imagesIn(marked)[0]];
  expect(after?.data?.picture?.bytes).toBeDefined();
  expect(after?.data?.picture?.bytes).toBe(before?.data?.picture?.bytes);
  expect(words(marked)).toBe(words(content));
});

it('a picture that is named ten thousand times is looked at once', () => {
  const many = '![A][x]\n\n'.repeat(10_000);
  const text = `# Track\n\n${many}\n\n[x]: ${dataUri(png({ width: 900, height: 900 }))}\n`;
  const { ladder } = seen(text);
  const all = ladder.tracks.flatMap(({ introduction }) => introduction);
  const images = imagesIn([...ladder.introduction, ...all]);
  expect(images).toHaveLength(10_000);
  expect(new Set(images.map(({ data }) => data?.picture?.bytes)).size).toBe(1);
});
