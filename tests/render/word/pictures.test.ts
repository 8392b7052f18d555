import { describe, expect, it } from 'vitest';
import { readBackFrom } from '../../support/reading-back.ts';
import type { Block, Inline } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { wordHtml } from '../../support/finished.ts';
import { look } from '../../support/look.ts';
import { bodyOf, partsOf } from '../../support/ooxml.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { jpeg, png } from '../../support/pictures.ts';
import { val, within } from '../../support/xml.ts';
import { p, t } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

const chart = pictureOf(png(), 'A chart', { width: 900, height: 600 });
const photo = pictureOf(jpeg, 'A photo "of" <us>', { width: 200, height: 100 });
const icon = pictureOf(png({ kind: 0, pixel: () => [9] }), '', { width: 18, height: 18 });

const EMU = 12_700;

/** Width and height of each picture, in points. */
const sizes = async (...blocks: readonly Block[]) =>
  within(await rendered(...blocks), 'wp:extent').map(({ attributes }) => [
    Number(attributes['cx']) / EMU,
    Number(attributes['cy']) / EMU,
  ]);

const column = { width: { share: 1 }, align: 'left' } as const;
const table = (...blocks: readonly ReturnType<typeof p>[]) =>
  ({
    kind: 'table',
    style: 'matrix',
    description: '',
    columns: blocks.map(() => column),
    header: { cells: blocks.map((_, i) => ({ blocks: [p(t(`Level ${i}`))] })) },
    groups: [{ rows: [{ cells: blocks.map((block) => ({ blocks: [block] })) }] }],
  }) as const;

const paragraphs = async (...inside: readonly Inline[]) =>
  within(await rendered(p(...inside)), 'w:p').filter((one) => within(one, 'w:r').length > 0).length;

describe('a picture in Word', () => {
  it('has its own size, or less where there is no room for that', async () => {
    const { margins, pictures } = look.theme;
    const frame = 595.28 - margins.portrait.inside - margins.portrait.outside;
    const [[width = 0, height = 0] = [], own] = await sizes(p(chart), p(photo));
    expect(width).toBeCloseTo(Math.min(frame, pictures.height * 1.5), 0);
    expect(height).toBeCloseTo(width / 1.5, 0);
    expect(own).toEqual([200, 100]);
  });

  it('is as high as the words beside it where it is small', async () => {
    const [page, cell] = [await sizes(p(t('x '), icon)), await sizes(table(p(t('x '), icon)))];
    expect(page).toEqual([[look.theme.sizes.text, look.theme.sizes.text]]);
    expect(cell).toEqual([[look.theme.sizes.table, look.theme.sizes.table]]);
  });

  it('is no wider than its cell', async () => {
    const blocks = [p(chart), p(t('a')), p(t('b')), p(t('c')), p(photo)];
    for (const [width = 0] of await sizes(table(...blocks))) expect(width).toBeLessThan(100);
  });

  it('stands in a paragraph of its own, unless it is small', async () => {
    expect(await paragraphs(t('Before '), photo, { kind: 'break' }, t(' after'))).toBe(3);
    expect(await paragraphs(t('Before '), icon, t(' after'))).toBe(1);
  });

  it('stands under its column, with its words, as other readers see it', async () => {
    const html = await wordHtml(await fileOf(documentOf([table(p(t('a')), p(photo), p(t('c')))])));
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, inside = '']) => inside);
    expect(cells).toHaveLength(3);
    expect(cells[1]).toMatch(
      /^<p><img alt="A photo &quot;of&quot; &lt;us&gt;" src="data:image\/jpeg;base64,/,
    );
  });

  it('is in a link', async () => {
    const link = { kind: 'link', url: 'https://example.com/', children: [photo] } as const;
    const html = await wordHtml(await fileOf(documentOf([p(link)])));
    expect(html).toMatch(/<a href="https:\/\/example\.com\/"[^>]*><img /);
  });
});

describe('the file', () => {
  it('holds a picture once, as it is', async () => {
    const bytes = await fileOf(documentOf([p(photo), p(chart), p(photo), p(photo)]));
    const media = [...partsOf(bytes).keys()].filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(2);
    expect(within(bodyOf(bytes), 'pic:pic')).toHaveLength(4);
  });

  it('is the same each time, and numbers its pictures', async () => {
    const document = documentOf([p(photo), p(chart), p(t('x '), icon)]);
    const [one, two] = [await fileOf(document), await fileOf(document)];
    expect(Buffer.compare(one, two)).toBe(0);
    const ids = within(bodyOf(one), 'wp:docPr').map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(['1', '2', '3']);
  });

  it('says what pictures show, or the read-back finds it missing', async () => {
    const document = documentOf([p(t('Words '), photo, t(' more')), p(chart), p(t('x '), icon)]);
    const { bytes } = await renderWord(document, look);
    expect(await readBackFrom(document, 'docx', bytes, 'x.docx')).toMatchObject({ messages: [] });
    const other = documentOf([p(t('Words '), photo, t(' more')), p({ ...chart, alt: 'Other' })]);
    const { messages } = await readBackFrom(other, 'docx', bytes, 'x.docx');
    expect(messages.map(({ message }) => message).join()).toContain('Other');
    expect(val(within(bodyOf(bytes), 'w:p')[0], 'w:pPr', 'w:pStyle')).toBe('Normal');
  });
});
