import type { BlockContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse.ts';
import type { RichText } from '../../src/ladder/model.ts';
import type { Block } from '../../src/document/model.ts';
import { headingsOf } from '../../src/document/walk.ts';
import { bound, boundBlocks, documentOf, said, sectionsOf, skeleton } from './building.ts';

/** A ladder's own words, as its stage hands them on. */
const rich = (markdown: string): RichText => parseMarkdown(markdown).children.filter(isBlock);

const isBlock = (node: RootContent): node is BlockContent =>
  ['paragraph', 'heading', 'list'].includes(node.type);

const about = rich('First **bold**.\n\n- one\n- two');

describe('rich text', () => {
  it('that is alone in a paragraph takes its place', () => {
    expect(boundBlocks('Before\n\n{{about}}\n\nAfter', { about })).toMatchObject([
      { kind: 'paragraph', children: [{ value: 'Before' }] },
      { kind: 'paragraph', children: [{ value: 'First ' }, { style: 'strong' }, { value: '.' }] },
      { kind: 'list', items: [[{}], [{}]] },
      { kind: 'paragraph' },
    ]);
  });

  it('is all there where several stand in one paragraph', () => {
    const values = { a: rich('A.'), b: rich('B.') };
    expect(boundBlocks('{{a}} {{b}}', values)).toMatchObject([
      { children: [{ value: 'A.' }] },
      { children: [{ value: 'B.' }] },
    ]);
  });

  it('within a line flows, with breaks between its blocks', () => {
    const [block] = boundBlocks('Says: {{about}}', { about });
    expect(block?.kind === 'paragraph' && said(block.children)).toBe(
      'Says: First strong(bold)./• one/• two',
    );
    const [other] = boundBlocks('{{about}} it says', { about });
    expect(other?.kind === 'paragraph' && said(other.children)).toBe(
      'First strong(bold)./• one/• two it says',
    );
  });

  it('in a cell becomes the cell’s blocks', () => {
    const [table] = boundBlocks('| A |\n|---|\n| {{about}} |', { about });
    expect(table).toMatchObject({
      groups: [{ rows: [{ cells: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }] }] }],
    });
  });

  it('in a list item, a callout or a column stands as blocks', () => {
    expect(boundBlocks('- {{about}}', { about })).toMatchObject([
      { items: [[{ kind: 'paragraph' }, { kind: 'list' }]] },
    ]);
    expect(boundBlocks(':::callout\n{{about}}\n:::', { about })).toMatchObject([
      { blocks: [{ kind: 'paragraph' }, { kind: 'list' }] },
    ]);
  });

  it('in an attribute gives its words', () => {
    const body = ':::table{description="{{about}}"}\n| A |\n|---|\n:::';
    expect(boundBlocks(body, { about: rich('First **bold**.') })).toMatchObject([
      { description: 'First bold.' },
    ]);
  });

  it('counts dots, as numbers or as words, or as not known yet', () => {
    const body = ':dots[{{said}}]{mark="{{mark}}" expected="{{expected}}" of="3"}';
    const [block] = boundBlocks(body, { said: 'Meeting *it*', mark: '2', expected: 1 });
    expect(block?.kind === 'paragraph' && said(block.children)).toBe('dots 2/1/3(Meeting *it*)');
    const [none] = boundBlocks(body, { said: 'To mark', mark: '', expected: 2 });
    expect(none?.kind === 'paragraph' && said(none.children)).toBe('dots /2/3(To mark)');
  });

  it('that is nothing leaves nothing', () => {
    expect(boundBlocks('{{about}}\n\nAfter', { about: [] })).toHaveLength(1);
  });

  it('cannot stand for a value, whatever a ladder holds', () => {
    const [, block] = boundBlocks('{{secret}}\n\n{{about}}', {
      secret: 'secret',
      about: rich('a \uE0000\uE001 b'),
    });
    expect(block).toMatchObject({ children: [{ value: 'a \uE0000\uE001 b' }] });
  });
});

const idsOf = (blocks: readonly Block[]): readonly string[] =>
  headingsOf(documentOf([{ paper: 'A4', orientation: 'portrait', blocks }])).map(({ id }) => id);

describe('headings', () => {
  it('get ids of their own, when their words are known', () => {
    const body = '# {{a}}\n\n## {{b}}\n\n:::keep\n### Same\n:::\n\n## :choice[]';
    expect(idsOf(boundBlocks(body, { a: 'Same', b: 'Same' }))).toEqual([
      'same',
      'same-1',
      'same-2',
      expect.stringMatching(/./),
    ]);
  });

  it('within rich text get theirs too, so that links can lead to them', () => {
    const text = rich('## Same\n\n[here](#same-1)');
    expect(idsOf(boundBlocks('# Same\n\n{{text}}\n\n{{text}}', { text }))).toEqual([
      'same',
      'same-1',
      'same-2',
    ]);
  });
});

const link = (url: string): string => {
  const [block] = boundBlocks('[words]({{url}})', { url });
  return block?.kind === 'paragraph' ? said(block.children) : '';
};

describe('links', () => {
  it.each(['https://x.org/a?b=c', 'http://x.org', 'mailto:a@x.org', '#heading', 'HTTPS://X.ORG'])(
    'lead to %s',
    (url) => {
      expect(link(url)).toBe(`link ${url}(words)`);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    'file:///etc',
    'x.md',
    '//x.org',
  ])('do not lead to %s; their words are kept', (url) => {
    expect(link(url)).toBe('words');
  });
});

describe('sections', () => {
  const values = { head: 'Ada', none: '' };

  it('take page and furniture from the layout, and what they say of themselves', () => {
    const [first, second] = sectionsOf(
      'a\n\n:::section{landscape head="{{head}}"}\nb\n:::',
      values,
    );
    expect(first).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      furniture: { headLeft: 'Left', headRight: 'Right', foot: 'Foot' },
    });
    expect(second).toMatchObject({
      orientation: 'landscape',
      furniture: { headLeft: 'Ada', headRight: 'Right' },
    });
  });

  it('whose head turns out blank keep the layout’s', () => {
    const [section] = sectionsOf(':::section{head="{{none}}"}\nb\n:::', values);
    expect(section?.furniture?.headLeft).toBe('Left');
  });

  it('with nothing in them are left out: no blank pages', () => {
    expect(sectionsOf(':::section\n{{none}}\n:::\n\n:::section\nb\n:::', values)).toHaveLength(1);
  });

  it('that are covers have no furniture', () => {
    const [cover] = sectionsOf(':::cover[{{head}}]\n# {{head}}\n:::', values);
    expect(cover).not.toHaveProperty('furniture');
    expect(cover?.blocks).toMatchObject([{ label: [{ value: 'Ada' }], title: [{ value: 'Ada' }] }]);
  });
});

describe('what binding must never meet', () => {
  it('is a token without a value', () => {
    expect(() => bound(skeleton('a \uE0007\uE001').sections, ['x'])).toThrow('slot 7');
  });
});
