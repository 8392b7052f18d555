import type { Block, Document, Section } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf } from '../../support/ooxml.ts';
import type { Element } from '../../support/xml.ts';
import { meta, section } from './nodes.ts';

/** A document's bytes. */
export const fileOf = async (document: Document): Promise<Uint8Array> =>
  (await renderWord(document, look)).bytes;

/** A document of one section. */
export const documentOf = (blocks: readonly Block[], more: Partial<Section> = {}): Document => ({
  meta: meta('Sample'),
  sections: [section(blocks, more)],
});

/** The body of a document that holds these blocks. */
export const rendered = async (...blocks: readonly Block[]): Promise<Element> =>
  bodyOf(await fileOf(documentOf(blocks)));
