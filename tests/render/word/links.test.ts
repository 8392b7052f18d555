import type { Link } from '../../../src/document/model.ts';
import { describe, expect, it } from 'vitest';
import { look } from '../../support/look.ts';
import { bodyOf, partsOf, textOf } from '../../support/ooxml.ts';
import { relationshipsOf } from '../../support/ooxml-package.ts';
import { within } from '../../support/xml.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { h, link, p } from './nodes.ts';
import { documentOf, fileOf } from './rendered.ts';

const linksIn = async (words: Link) => {
  const file = await fileOf(documentOf([h(1, 'Target'), p(words)]));
  const targets = relationshipsOf(partsOf(file), 'word/document.xml');
  return within(bodyOf(file), 'w:hyperlink').map((found) => ({
    words: textOf(found),
    anchor: found.attributes['w:anchor'],
    url: targets.get(found.attributes['r:id'] ?? ''),
  }));
};

describe('links', () => {
  it('lead to the web by the address given', async () => {
    expect(await linksIn(link('https://example.com/a?b=1&c=2', 'there'))).toEqual([
      { words: 'there', anchor: undefined, url: 'https://example.com/a?b=1&c=2' },
    ]);
  });

  it('to one address share a relationship', async () => {
    const file = await fileOf(
      documentOf([p(link('https://a.example/', 'one'), link('https://a.example/', 'two'))]),
    );
    const targets = [...relationshipsOf(partsOf(file), 'word/document.xml').values()];
    expect(targets.filter((target) => target === 'https://a.example/')).toHaveLength(1);
    expect(within(bodyOf(file), 'w:hyperlink')).toHaveLength(2);
  });

  it('lead to the bookmark of a heading', async () => {
    const file = await fileOf(documentOf([h(1, 'Target'), p(link('#target', 'up'))]));
    const [bookmark] = within(bodyOf(file), 'w:bookmarkStart');
    const [found] = within(bodyOf(file), 'w:hyperlink');
    expect(found?.attributes['w:anchor']).toBe(bookmark?.attributes['w:name']);
  });

  it.each([
    'ftp://example.com',
    'javascript:alert(1)',
    '../relative',
    'file:///etc',
    '#nowhere',
    'https://',
  ])('to %s become their words, with a message', async (url) => {
    const { bytes, messages } = await renderWord(documentOf([p(link(url, 'the words'))]), look);
    expect(within(bodyOf(bytes), 'w:hyperlink')).toEqual([]);
    expect(textOf(bodyOf(bytes))).toContain('the words');
    expect(messages).toMatchObject([{ code: 'link-target-dropped', file: 'RP-2026H2-0142-M' }]);
    expect(messages[0]?.message).toContain('the words');
  });

  it('become their words in another language too, with a message', async () => {
    const german = {
      kind: 'language',
      language: 'de',
      children: [link('#nowhere', 'Ziel')],
    } as const;
    const { messages } = await renderWord(documentOf([p(german)]), look);
    expect(messages).toMatchObject([{ code: 'link-target-dropped' }]);
  });

  it('are percent-encoded where a relationship demands it', async () => {
    const [found] = await linksIn(link('https://example.com/a b|c^d"e', 'odd'));
    expect(found?.url).toMatch(/^https:\/\/example\.com\/a%20b%7Cc%5Ed%22e$/);
  });
});
