import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { part, squeezed } from '../support/ooxml.ts';
import { at, type Element, elementsIn, inside, within } from '../support/xml.ts';
import { client, documents, samples } from './client.ts';

let out = '';
beforeAll(async () => {
  out = await samples();
});

const ITEM = 'customXml/item1.xml';
const BODY = 'word/document.xml';

const sent = (document: string): Uint8Array => readFileSync(join(out, `${document}.docx`));

const files = new Map<string, Promise<Uint8Array>>();

/** A Word file as LibreOffice saves it; each is saved once. */
function saved(document: string): Promise<Uint8Array> {
  const file = files.get(document) ?? resaved(document);
  files.set(document, file);
  return file;
}

async function resaved(document: string): Promise<Uint8Array> {
  const folder = join(out, 'saved');
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
  const convert = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
  await client('soffice', profile, ...convert, join(out, `${document}.docx`));
  return readFileSync(join(folder, `${basename(document)}.docx`));
}

interface Mark {
  readonly name: string;
  readonly words: string;
  readonly paragraphs: number;
}

/**
 * What each bookmark of a field holds, from the first place where it begins to the last where it
 * ends: LibreOffice divides those that are over several paragraphs.
 */
function marksIn(file: Uint8Array): readonly Mark[] {
  const root = part(file, BODY);
  const names = new Map<string, string>();
  const open = new Map<string, { words: string; paragraphs: number; held: Mark }>();
  const close = (name: string): void => {
    const one = open.get(name);
    if (one) one.held = { name, words: squeezed(one.words), paragraphs: one.paragraphs };
  };
  const walk = (element: Element): void => {
    const { name: kind, attributes, children } = element;
    const name = attributes['w:name'] ?? names.get(attributes['w:id'] ?? '') ?? '';
    if (kind === 'w:bookmarkStart' && name.startsWith('F_')) {
      names.set(attributes['w:id'] ?? '', name);
      if (!open.has(name))
        open.set(name, { words: '', paragraphs: 1, held: { name, words: '', paragraphs: 0 } });
      close(name);
    }
    if (kind === 'w:bookmarkEnd') close(name);
    const said = kind === 'w:t' ? children.filter((one) => typeof one === 'string').join('') : '';
    for (const one of open.values()) one.words += said;
    for (const child of elementsIn(element)) walk(child);
    if (kind === 'w:p') for (const one of open.values()) one.paragraphs += 1;
  };
  walk(root);
  return [...open.values()].map(({ held }) => held);
}

const fieldsIn = (file: Uint8Array): readonly Element[] => inside(part(file, ITEM), 'field');

/** How many lines each control has that is to be written on. */
const ruledIn = (file: Uint8Array): readonly number[] =>
  within(part(file, BODY), 'w:sdt')
    .filter((one) => at(one, 'w:sdtPr', 'w:richText'))
    .map((one) => inside(at(one, 'w:sdtContent'), 'w:p').length);

const answersIn = (file: Uint8Array) =>
  within(part(file, BODY), 'w:listItem').map(({ attributes }) => attributes['w:value']);

describe.each(documents)('%s.docx, saved by LibreOffice', (document) => {
  it('still lists its fields', async () => {
    const file = await saved(document);
    expect(part(file, ITEM)).toEqual(part(sent(document), ITEM));
    expect(fieldsIn(file).length).toBeGreaterThan(3);
  });

  it('still has a bookmark around each, which holds what the empty field says', async () => {
    const file = await saved(document);
    const marks = new Map(marksIn(file).map((mark) => [mark.name, mark]));
    for (const { attributes } of fieldsIn(file)) {
      const { key = '', holds, prompt = '' } = attributes;
      expect(marks.get(key)?.words, key).toBe(holds === 'tick' ? '☐' : squeezed(prompt));
    }
  });

  it('still has all lines to write on within their bookmark', async () => {
    const [before, after] = [sent(document), await saved(document)];
    const lines = fieldsIn(before).filter(({ attributes }) => attributes['holds'] === 'lines');
    const marks = new Map(marksIn(after).map((mark) => [mark.name, mark]));
    const found = lines.map(({ attributes }) => marks.get(attributes['key'] ?? '')?.paragraphs);
    expect(found).toEqual(ruledIn(before));
  });

  it('still offers the answers', async () => {
    expect(answersIn(await saved(document))).toEqual(answersIn(sent(document)));
  });
});
