import { type Document as WordDocument, Packer } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { Meta } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { coreProperties } from './core-properties.ts';
import { pngOf } from './raster.ts';
import { NARROW } from './style-ids.ts';

/** Part name → content, as docx compiles them. */
type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * A document as a .docx file, with `further` parts that docx has no options for: the same bytes for the same document on every machine. docx's own
 * packer writes the present time into the core properties and the zip; its compiler, which it keeps
 * to itself, gives the parts before that.
 */
export async function packed(
  document: WordDocument,
  meta: Meta,
  { sides }: Pick<Theme, 'sides'>,
  further: Parts,
): Promise<Uint8Array> {
  const parts: Parts = Packer['compiler'].compile(document);
  const body = parts.get(BODY);
  const all = new Map([...parts, ...further]).set('docProps/core.xml', coreProperties(meta));
  if (typeof body === 'string') all.set(BODY, numbered(body));
  for (const [name, data] of all) if (isUndrawn(name, data)) all.set(name, await pngOf(data));
  const styles = parts.get(STYLES);
  if (typeof styles === 'string') all.set(STYLES, hyphenated(styles));
  const settings = parts.get(SETTINGS);
  if (typeof settings === 'string' && sides === 'double') all.set(SETTINGS, mirrored(settings));
  const entries = [...all].map(
    ([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data] as const,
  );
  return zipSync(Object.fromEntries(entries.toSorted(contentTypesFirst)), {
    mtime: new Date(EARLIEST, 0, 1),
    level: LEVEL,
  });
}

/** The first year that a zip can say. Its first day is the same in whatever zone. */
const EARLIEST = 1980;

/** Of packing: higher ones take longer for next to nothing. */
const LEVEL = 6;

const SVG = strToU8('<svg ');

/** In place of a chart's PNG stands its SVG until now. */
const isUndrawn = (name: string, data: string | Uint8Array): data is Uint8Array =>
  name.endsWith('.png') && typeof data !== 'string' && SVG.every((byte, i) => data[i] === byte);

const BODY = 'word/document.xml';

/** docx counts drawings over all documents that it ever made; each document counts its own. */
function numbered(body: string): string {
  let drawings = 0;
  return body.replace(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++drawings}`);
}

const STYLES = 'word/styles.xml';

/**
 * Word divides words in the whole document or nowhere: all styles but those of narrow columns forbid
 * it. docx has no option for that. The order is the schema's.
 */
const hyphenated = (styles: string): string =>
  styles
    .replace(
      '<w:pPrDefault/>',
      '<w:pPrDefault><w:pPr><w:suppressAutoHyphens/></w:pPr></w:pPrDefault>',
    )
    .replace(NARROW_SPACING, '$1<w:suppressAutoHyphens w:val="false"/>$2');

const NARROW_SPACING = new RegExp(
  `(w:styleId="${NARROW}"(?:(?!</w:style>).)*?<w:pPr>)(<w:spacing)`,
);

const SETTINGS = 'word/settings.xml';

/** docx has no option for margins that change places on even pages. The order is the schema's. */
const mirrored = (settings: string): string =>
  settings.replace(/<w:(documentProtection|defaultTabStop)/, '<w:mirrorMargins/>$&');

const CONTENT_TYPES = '[Content_Types].xml';

/** Readers of streams want to know the types of the parts before the parts. */
const contentTypesFirst = (
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES);
