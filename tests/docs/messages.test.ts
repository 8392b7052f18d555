import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { codeTable } from '../../src/diagnostics.ts';
import { wordsOf } from '../../src/ladder/words.ts';
import { messagesPage } from './messages-page.ts';

test('docs/messages.md is up to date (else: npm run docs)', async () => {
  await expect(messagesPage()).toMatchFileSnapshot('../../docs/messages.md');
});

test('the page has a section for each code, and its texts as they are', () => {
  const root = unified().use(remarkParse).parse(messagesPage());
  const headings: string[] = [];
  visit(root, 'heading', (node) => {
    if (node.depth === 3) headings.push(wordsOf([node]));
  });
  expect(headings.toSorted()).toEqual(Object.keys(codeTable).toSorted());
  const words = wordsOf([root]);
  for (const { text, hint } of Object.values(codeTable)) {
    expect(words).toContain(text.replace(/\s+/g, ' '));
    expect(words).toContain(hint.replace(/\s+/g, ' '));
  }
});
