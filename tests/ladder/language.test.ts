/** Words in another language: of a ladder, and of a passage in it. */
import { describe, expect, it, test } from 'vitest';
import { inLanguage } from '../../src/ladder/markdown/in-language.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { markNew } from '../../src/ladder/wording.ts';
import { linesOf } from '../../src/ladder/write/lines.ts';
import { writeTable } from '../../src/ladder/write/write-table.ts';
import type { RichText } from '../../src/ladder/model.ts';
import { bareNodes, cellOf, nodesOf, placed, seen, trackAt, withCell } from './reading.ts';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const lang = (of: string, ...children: unknown[]) => ({
  type: 'textDirective',
  name: 'lang',
  attributes: { of },
  children,
});

describe('an element that names a language', () => {
  it.each([
    ['<span lang="de">Wort</span>', lang('de', text('Wort'))],
    ["<span LANG='pt-BR'>Palavra</span>", lang('pt-BR', text('Palavra'))],
    ['<i lang="fr">mot</i>', lang('fr', { type: 'emphasis', children: [text('mot')] })],
    ['<em lang="fr">mot</em>', lang('fr', { type: 'emphasis', children: [text('mot')] })],
    ['<b lang="fr">mot</b>', lang('fr', { type: 'strong', children: [text('mot')] })],
    ['<code lang="fr">mot</code>', lang('fr', { type: 'inlineCode', value: 'mot' })],
    ['<p lang="fr">un mot</p>', lang('fr', text('un mot'))],
    ['<p lang="de"><span lang="fr">mot</span></p>', lang('fr', text('mot'))],
    [
      '<span lang="de">ein <span lang="fr">mot</span></span>',
      lang('de', text('ein '), lang('fr', text('mot'))),
    ],
    [
      '<span lang="de">zwei<br>Zeilen</span>',
      lang('de', text('zwei'), { type: 'break' }, text('Zeilen')),
    ],
  ])('%s is words in it', (cell, phrase) => {
    expect(nodesOf(cell)).toEqual([paragraph(phrase)]);
  });

  it('leaves the words around it as they are', () => {
    expect(nodesOf('The <i lang="fr">mot juste</i>, **always**.')).toEqual([
      paragraph(
        text('The '),
        lang('fr', { type: 'emphasis', children: [text('mot juste')] }),
        text(', '),
        { type: 'strong', children: [text('always')] },
        text('.'),
      ),
    ]);
  });

  it('may hold blocks: each says it', () => {
    expect(nodesOf('<ul lang="de"><li>a</li><li>b</li></ul>')).toMatchObject([
      {
        type: 'list',
        children: ['a', 'b'].map((one) => ({ children: [paragraph(lang('de', text(one)))] })),
      },
    ]);
  });

  it.each(['a<span lang="de"> </span>b', 'a <span lang="">b</span>', 'a <span lang>b</span>'])(
    'says nothing of spaces, nor by an empty name: %s',
    (cell) => {
      expect(cellOf(cell)).toMatchObject({ text: 'a b' });
      expect(JSON.stringify(nodesOf(cell))).not.toContain('lang');
    },
  );

  it('counts in no comparison: words are the same in any language', () => {
    expect(cellOf('Knows <span lang="de">Rohr</span>.')).toMatchObject({ text: 'Knows Rohr.' });
    expect(cellOf('<span lang="de">n/a</span>')).toMatchObject({ kind: 'not-applicable' });
  });

  it.each(['fr_FR', 'English', 'd', 'de de', '&quot;&gt;&lt;b'])(
    'that is none, %s, is reported at its place, and its words are kept',
    (name) => {
      const { messages } = seen(withCell(`a <span lang="${name}">mot</span>`));
      expect(placed(messages)).toEqual(['5:17 html-language']);
      expect(messages[0]?.severity).toBe('warning');
      expect(cellOf(`a <span lang="${name}">mot</span>`)).toMatchObject({ text: 'a mot' });
      expect(JSON.stringify(nodesOf(`<span lang="${name}">mot</span>`))).not.toContain('lang');
    },
  );
});

const table = (attributes: string, row: string, cell: string) => `# Thatching

<table${attributes}>
<tr><th>Skill</th><th>Junior</th><th>Senior</th></tr>
<tr${row}><td>Reed</td><td${cell}>- Schneidet<br>- Bindet</td><td lang="en">Ties.</td></tr>
</table>
`;

describe('an HTML table', () => {
  it.each([
    ['a cell', table('', '', ' lang="de"')],
    ['its row', table('', ' lang="de"', '')],
    ['the table', table(' lang="de"', '', '')],
  ])('hands the language of %s on to the words of the cell', (_, source) => {
    const [competency] = trackAt(seen(source).ladder, 0).areas[0]?.competencies ?? [];
    const [junior, senior] = (competency?.expectations ?? []).map((one) =>
      one.kind === 'stated' ? bareNodes(one.content) : one.kind,
    );
    expect(junior).toMatchObject([
      {
        type: 'list',
        children: ['Schneidet', 'Bindet'].map((one) => ({
          children: [paragraph(lang('de', text(one)))],
        })),
      },
    ]);
    expect(senior).toEqual([paragraph(lang('en', text('Ties.')))]);
  });
});

const foreign = `---
title: Reetdecker
language: de
---

# Reetdecker

Alle <span lang="nds">Reet</span>decker.

| Skill | Junior | Senior |
|---|---|---|
| Rohr | Schneidet <i lang="nl">riet</i>. | <ul lang="da"><li>Kniv</li></ul> |
`;

describe('front matter', () => {
  it('says which language a ladder is in', () => {
    const { ladder, messages } = seen(foreign);
    expect(messages).toEqual([]);
    expect(ladder.source.language).toBe('de');
    expect(seen(withCell('a')).ladder.source).not.toHaveProperty('language');
  });

  it('of a file of data does so too', () => {
    const data = `language: de\nlevels:\n- name: Geselle\n  competencies: { Rohr: Schneidet. }\n- name: Meister\n  competencies: { Rohr: Wählt. }\n`;
    const { ladders } = readLadders([{ file: 'a.yaml', bytes: data }]);
    expect(ladders[0]?.source.language).toBe('de');
  });

  it.each(['German', 'german language', 'de_DE', '[de, fr]'])(
    'is reported where it is none: %s',
    (value) => {
      const { ladder, messages } = seen(foreign.replace('language: de', `language: ${value}`));
      expect(placed(messages)).toEqual(['3:11 front-matter-value']);
      expect(ladder.source).not.toHaveProperty('language');
    },
  );
});

test('a ladder that is written as a table keeps the languages of its words', () => {
  const { ladder } = seen(foreign);
  const written = writeTable(ladder);
  expect(written).toContain('language: de');
  expect(written).toContain('Alle <span lang="nds">Reet</span>decker.');
  expect(written).toContain('Schneidet <span lang="nl">*riet*</span>.');
  const again = seen(written);
  expect(again.messages).toEqual([]);
  expect(linesOf(again.ladder)).toEqual(linesOf(ladder));
  expect(linesOf(ladder).join('\n')).toContain('(nl: riet)');
});

test('a ladder that lost the language of a phrase is another one', () => {
  const lost = seen(foreign.replace(' lang="nl"', '')).ladder;
  expect(linesOf(lost)).not.toEqual(linesOf(seen(foreign).ladder));
});

const stated = (cell: string) => {
  const found = cellOf(cell);
  if (found.kind !== 'stated') throw new Error(found.kind);
  return found;
};

describe('words that are new', () => {
  it('are marked within a phrase in another language', () => {
    const marked = markNew(
      [stated('Cuts reed with a <i lang="nl">oude mes</i> by hand.')],
      [stated('Cuts reed with a <i lang="nl">nieuwe mes</i> by hand.')],
    );
    expect(JSON.stringify(bareNodes(marked))).toContain(
      '{"type":"textDirective","name":"mark","attributes":{},"children":[{"type":"text","value":"nieuwe"}]}',
    );
  });

  it('run on through one', () => {
    const marked = markNew(
      [stated('Cuts reed.')],
      [stated('Cuts reed. And binds <i lang="nl">riet</i> too, well.')],
    );
    expect(marked).toHaveLength(1);
    expect(JSON.stringify(bareNodes(marked)).match(/"mark"/g)).toHaveLength(3);
  });
});

test('a whole text is in a language but for what names its own', () => {
  const content: RichText = [
    {
      type: 'list',
      ordered: false,
      children: [
        {
          type: 'listItem',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a' }] }],
        },
      ],
    },
    { type: 'code', value: 'x' },
  ];
  expect(inLanguage(content, 'de')).toEqual([
    {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraph(lang('de', text('a')))] }],
    },
    { type: 'code', value: 'x' },
  ]);
});
