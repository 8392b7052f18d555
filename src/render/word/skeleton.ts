/** What all files of one look, language and order of sections share: docx makes it once for them. */
import {
  Document as WordDocument,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
} from 'docx';
import { memory } from '../../memory.ts';
import type { Look } from '../renderer.ts';
import { addForm } from './form-part.ts';
import { wordTheme } from './lent-styles.ts';
import type { WordSection } from './section.ts';
import { type Packed, packedWhole, type Stretch, stretch } from './file/stretch.ts';
import { NARROW } from './style-ids.ts';
import { styles } from './styles.ts';

/** A file without words. */
export interface Skeleton {
  /** The document's part around what its sections hold, with the properties of each. */
  readonly body: {
    readonly start: Stretch;
    readonly sections: readonly string[];
    readonly end: string;
  };
  /** The document's relationships so far, and how many there are. */
  readonly relationships: { readonly xml: string; readonly count: number };
  /** Every part in docx's order but that the types stand first; some a document writes anew. */
  readonly parts: readonly (readonly [string, Packed])[];
}

/** What a skeleton is made for. */
interface Made {
  /** BCP 47. */
  readonly language: string;
  readonly sections: readonly Pick<WordSection, 'properties' | 'furniture'>[];
  /** Whether there is anything to fill in. */
  readonly hasForm: boolean;
}

export const BODY = 'word/document.xml';
export const BODY_RELATIONSHIPS = 'word/_rels/document.xml.rels';

/** Layouts of a company, in its languages. */
const MOST = 100;

const looks = new WeakMap<Look, (key: string, make: () => Skeleton) => Skeleton>();

/** The skeleton of a document. */
export function skeletonOf(made: Made, look: Look): Skeleton {
  const known = looks.get(look) ?? memory<Skeleton>({ most: MOST });
  looks.set(look, known);
  const { language, sections, hasForm } = made;
  const shapes = sections.map(({ properties, furniture }) => [properties, furniture !== undefined]);
  return known(JSON.stringify([language, hasForm, shapes]), () => compiled(made, look));
}

function compiled(made: Made, look: Look): Skeleton {
  const empty = new Header({ children: [] });
  const none = new Footer({ children: [] });
  const word = wordDocument(
    made.sections.map(({ properties, furniture }) => ({
      properties,
      ...(furniture && { headers: { default: empty }, footers: { default: none } }),
      children: [],
    })),
    look,
    made.language,
  );
  if (made.hasForm) addForm(word);
  const parts = new Map(
    [...Packer['compiler'].compile(word)].flatMap(([name, data]) =>
      typeof data === 'string' ? [[name, finished(name, data, look)] as const] : [],
    ),
  );
  const packed = [...parts].map(
    ([name, xml]) => [name, packedWhole(Buffer.from(xml), true)] as const,
  );
  return {
    body: bodyIn(parts.get(BODY) ?? ''),
    relationships: openRelationships(parts.get(BODY_RELATIONSHIPS) ?? ''),
    parts: packed.toSorted(contentTypesFirst),
  };
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Readers of streams want to know the types of the parts before the parts. */
const contentTypesFirst = (
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES);

/** A document of docx in a look. */
export const wordDocument = (
  sections: readonly ISectionOptions[],
  look: Look,
  language: string,
): WordDocument =>
  new WordDocument({
    styles: styles(look, language),
    theme: wordTheme(look),
    ...(look.lent ? {} : { hyphenation: HYPHENATION }), // styles that are lent do not forbid it
    ...(look.theme.form.protect === 'yes' && PROTECTION),
    sections,
  });

const HYPHENATION = {
  autoHyphenation: true,
  consecutiveHyphenLimit: 2,
  doNotHyphenateCaps: true,
} as const;

const PROTECTION: Pick<IPropertiesOptions, 'protection'> = { protection: { type: 'forms' } };

function bodyIn(xml: string): Skeleton['body'] {
  const [start = '', content = '', end = ''] = xml.split(/(?<=<w:body>)|(?=<\/w:body>)/);
  return {
    start: stretch(start),
    end,
    sections: content.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [],
  };
}

/** The relationships without the last, to the fonts: docx numbers it after all others. */
function openRelationships(xml: string): Skeleton['relationships'] {
  const open = xml.slice(0, xml.lastIndexOf('<Relationship '));
  return { xml: open, count: open.split('<Relationship ').length - 1 };
}

/** What docx has no options for. */
function finished(name: string, xml: string, { theme: { sides } }: Look): string {
  if (name === 'word/styles.xml') return hyphenated(xml);
  return name === 'word/settings.xml' && sides === 'double' ? mirrored(xml) : xml;
}

/**
 * Word divides words in the whole document or nowhere: all styles but those of narrow columns forbid
 * it. The order is the schema's.
 */
const hyphenated = (xml: string): string =>
  xml
    .replace(
      '<w:pPrDefault/>',
      '<w:pPrDefault><w:pPr><w:suppressAutoHyphens/></w:pPr></w:pPrDefault>',
    )
    .replace(NARROW_SPACING, '$1<w:suppressAutoHyphens w:val="false"/>$2');

const NARROW_SPACING = new RegExp(
  `(w:styleId="${NARROW}"(?:(?!</w:style>).)*?<w:pPr>)(<w:spacing)`,
);

/** Margins change places on even pages. The order is the schema's. */
const mirrored = (xml: string): string =>
  xml.replace(/<w:(documentProtection|defaultTabStop)/, '<w:mirrorMargins/>$&');
