/** Which style sets what. Ids are what the document's XML says; names are in `styles.ts`. */
import type { Depth, ParagraphStyle, Running } from '../../document/model.ts';

/** Where Word lists its own styles of each kind (ECMA-376, uiPriority). */
export const PRIORITY = { heading: 9, character: 10, contents: 39, table: 99 } as const;

/** Where a paragraph stands: it decides how its text is set. */
export type Place = 'page' | 'plain' | 'matrix' | 'header' | 'matrix-header';

type Ids = Readonly<Record<ParagraphStyle, string>>;

const everywhere = (id: string): Ids => ({
  body: id,
  lead: id,
  label: id,
  kicker: id,
  small: id,
  soft: id,
});

const ids: Readonly<Record<Place, Ids>> = {
  page: {
    body: 'Normal',
    lead: 'Lead',
    label: 'Label',
    kicker: 'Kicker',
    small: 'Small',
    soft: 'Soft',
  },
  plain: {
    body: 'TableText',
    lead: 'TableText',
    label: 'TableHeader',
    kicker: 'Kicker',
    small: 'TableSmall',
    soft: 'TableSoft',
  },
  matrix: {
    body: 'MatrixText',
    lead: 'MatrixText',
    label: 'TableHeader',
    kicker: 'Kicker',
    small: 'MatrixSmall',
    soft: 'MatrixSoft',
  },
  header: everywhere('TableHeader'),
  'matrix-header': everywhere('MatrixHeader'),
};

/** Running text of columns so narrow that words are divided. */
export const NARROW = 'MatrixNarrow';

/** The id of the style that sets a paragraph at a place. */
export const paragraphStyle = (style: ParagraphStyle, place: Place): string => ids[place][style];

/** Headings that the contents leave out have a style of their own, or Word would list them. */
export const headingStyle = (depth: Depth, listed: boolean): string =>
  listed ? `Heading${depth}` : `Heading${depth}Unlisted`;

/** Whether a paragraph of a style is a title that a running head names. */
export const isNamed = (id: string, running: Running | undefined): boolean =>
  running === 'band'
    ? id === 'Band' || id === 'MatrixBand'
    : running !== undefined && id.toLowerCase().startsWith(running);

/** The style of an entry of the contents. */
export const tocStyle = (depth: Depth): string => `TOC${depth}`;

/** Whether a style's letters are small already, so that what is smaller must be smaller still. */
export const isSmall = (id: string): boolean => id.startsWith('Matrix') || small.has(id);

const small: ReadonlySet<string> = new Set([
  'Label',
  'Kicker',
  'Small',
  'TableSmall',
  'TableHeader',
]);

const semibold: ReadonlySet<string> = new Set([
  'Title',
  'Label',
  'Kicker',
  'Band',
  'TableHeader',
  'MatrixHeader',
  'MatrixBand',
  'StepNow',
  'TOC1',
]);

/** Whether a style's letters are semibold, so that strong text in it is no stronger. */
export const isSemibold = (id: string): boolean => semibold.has(id) || id.startsWith('Heading');
