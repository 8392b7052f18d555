/** On which pages headings will stand in Word: docx lays the pages out to find it. */
import { Footer, Header, type IContext, type Paragraph } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Part } from './furniture.ts';
import { bodyXmlOf, type Content } from './package.ts';
import type { Look } from '../renderer.ts';
import type { Pages } from './setting.ts';
import { wordDocument } from './skeleton.ts';
import { objectOf } from './xml-object.ts';

const lay = estimatePageNumbersWith({ guess: true });

/** The pages of what would be written, if they can be told. */
export function pagesOf(content: Content, look: Look): Pages | undefined {
  const { sections, meta } = content;
  const file = wordDocument(
    sections.map(({ properties, furniture }) => ({
      properties,
      ...(furniture && {
        headers: { default: new Header({ children: [lineOf(furniture.head)] }) },
        footers: { default: new Footer({ children: [lineOf(furniture.foot)] }) },
      }),
      children: [],
    })),
    look,
    meta.language,
  );
  const body = objectOf(bodyXmlOf(content, look, file.Numbering));
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const { bookmarks, pageCount } = lay(body, context);
  return pageCount === undefined ? undefined : { bookmarks, count: pageCount };
}

const lineOf = ({ words, line }: Part): Paragraph => line(words);
