import { describe, expect, it } from 'vitest';
import { block, blocks, inlines, said } from './building.ts';

describe('Markdown in a layout', () => {
  it.each([
    ['# A', { kind: 'heading', depth: 1, listed: true }],
    ['### A', { kind: 'heading', depth: 3, listed: true }],
    ['#### A', { kind: 'heading', depth: 4, listed: false }],
    ['###### A', { kind: 'heading', depth: 4, listed: false }],
    ['- a\n- b', { kind: 'list', ordered: false, items: [[{}], [{}]] }],
    ['3. a\n4. b', { kind: 'list', ordered: true, start: 3 }],
    ['- [x] a\n- [ ] b', { items: [[{ children: [{ value: '[x] ' }, { value: 'a' }] }], [{}]] }],
    ['```\na  b\n```', { kind: 'code', value: 'a  b' }],
    ['> a', { kind: 'callout', blocks: [{ kind: 'paragraph' }] }],
    ['---', { kind: 'rule' }],
  ])('%s', (text, node) => {
    expect(block(text)).toMatchObject(node);
  });

  it.each([
    ['a **b *c*** ~~d~~ `e`', 'a strong(b emphasis(c)) delete(d) e'],
    ['a\nb', 'a b'],
    ['a  \nb<br>c<br/>d', 'a/b/c/d'],
    ['[a](https://x.org) [b](#b)', 'link https://x.org(a) link #b(b)'],
    ['one~two~', 'one~two~'],
    ['at 9:30, 1:2, and a\\:b', 'at 9:30, 1:2, and a:b'],
  ])('in a line: %s', (text, expected) => {
    expect(said(inlines(text))).toBe(expected);
  });

  it('leaves comments out', () => {
    expect(blocks('<!-- a -->\n\nb <!-- c -->')).toHaveLength(1);
  });
});
