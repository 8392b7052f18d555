/** On which pages headings will stand in Word: docx lays each section out to find it. */
import { createHash } from 'node:crypto';
import { Footer, Header, type IContext } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { memory } from '../../memory.ts';
import type { Look } from '../renderer.ts';
import { serialOf } from './beside.ts';
import type { Part } from './furniture.ts';
import { Lists } from './numbering-part.ts';
import { bodyOf, type Content } from './package.ts';
import type { WordSection } from './section.ts';
import type { Pages } from './setting.ts';
import { wordDocument } from './skeleton.ts';
import { objectOf } from './xml-object.ts';

/** The pages of one section, counted from its first. */
interface Laid {
  readonly bookmarks: ReadonlyMap<string, number>;
  readonly count: number;
}

/** The pages of what would be written, if they can be told. */
export function pagesOf(content: Content, look: Look): Pages | undefined {
  const bookmarks = new Map<string, string>();
  let count = 0;
  for (const section of content.sections) {
    const laid = laidOut(section, content, look);
    if (!laid) return undefined;
    if (section.properties.type === 'oddPage' && count % 2 === 1) count += 1;
    for (const [name, page] of laid.bookmarks) bookmarks.set(name, `${count + page}`);
    count += laid.count;
  }
  return { bookmarks, count };
}

/** Sections: those of the handbooks of a company. */
const MOST = 500;

const known = memory<{ readonly laid: Laid | undefined }>({ most: MOST });

/**
 * Each section begins a page, so that it can be laid out by itself: once, wherever it stands, and
 * whatever its bookmarks are called there.
 */
function laidOut(section: WordSection, { meta }: Content, look: Look): Laid | undefined {
  const { properties, furniture } = section;
  const { xml, names } = renamed(bodyOf(section, look, meta.language, new Lists()));
  const lines = furniture ? [inKind(furniture.head), inKind(furniture.foot)] : [];
  const around = [serialOf(look), meta.language, properties.page, lines];
  const key = createHash('sha256').update(JSON.stringify(around)).update(xml).digest('hex');
  const { laid } = known(key, () => ({
    laid: layOut(section, xml, look, meta.language),
  }));
  if (!laid) return undefined;
  const named = ([name, page]: [string, number]): [string, number] => [
    names.get(name) ?? name,
    page,
  ];
  return { ...laid, bookmarks: new Map([...laid.bookmarks].map(named)) };
}

const BOOKMARK = /<w:bookmark(?:Start w:name="([^"]*)"|End) w:id="(\d+)"\/>/g;

/** With bookmarks that are numbered from the first. Who refers to pages needs them as they are. */
function renamed(xml: string): {
  readonly xml: string;
  readonly names: ReadonlyMap<string, string>;
} {
  const names = new Map<string, string>();
  if (xml.includes('PAGEREF')) return { xml, names };
  const numbers = new Map<string, number>();
  const numbered = xml.replace(BOOKMARK, (_, name: string | undefined, id: string) => {
    if (name === undefined) return `<w:bookmarkEnd w:id="${numbers.get(id) ?? id}"/>`;
    const number = names.size;
    numbers.set(id, number);
    names.set(`b${number}`, name);
    return `<w:bookmarkStart w:name="b${number}" w:id="${number}"/>`;
  });
  return { xml: numbered, names };
}

const lay = estimatePageNumbersWith({ guess: true });

function layOut(section: WordSection, xml: string, look: Look, language: string): Laid | undefined {
  const { properties, furniture } = section;
  const around = furniture && {
    headers: { default: new Header({ children: [inKindLine(furniture.head)] }) },
    footers: { default: new Footer({ children: [inKindLine(furniture.foot)] }) },
  };
  const file = wordDocument([{ properties, ...around, children: [] }], look, language);
  bodyOf(section, look, language, file.Numbering);
  const context: IContext = { file, viewWrapper: file.Document, stack: [] };
  const { bookmarkPageNumbers, pageCount } = lay(objectOf(xml), context);
  if (pageCount === undefined || !bookmarkPageNumbers) return undefined;
  return { bookmarks: bookmarkPageNumbers, count: pageCount };
}

/** Words of a head or foot in so far as they may need a second line. */
const inKind = ({ kind, shape, words, isOneLine }: Part) => (isOneLine ? kind : [shape, words]);

const inKindLine = ({ words, line, isOneLine }: Part) =>
  line(isOneLine ? words.map((text) => text.slice(0, 1)) : words);
