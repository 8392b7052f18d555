import { Numbering } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { Meta } from '../../document/model.ts';
import type { Look } from '../renderer.ts';
import { fillingOf, needsOf, type Needs } from './body.ts';
import type { Chunk } from './chunk.ts';
import { coreProperties } from './core-properties.ts';
import { customProperties } from './custom-properties.ts';
import { type Form } from './form.ts';
import { formParts } from './form-part.ts';
import { formatted } from './formatted.ts';
import { footXml, headXml } from './furniture.ts';
import { pngOf } from './raster.ts';
import type { WordSection } from './section.ts';
import { BODY, BODY_RELATIONSHIPS, type Skeleton, skeletonOf } from './skeleton.ts';
import { written } from './write.ts';
import { DECLARATION, tag } from './xml.ts';

/** Name → content of the parts of a package, in their order. */
type Parts = ReadonlyMap<string, string | Uint8Array>;

/** What a Word file is made from. */
export interface Content {
  readonly sections: readonly WordSection[];
  readonly form: Form;
  readonly meta: Meta;
}

/** A document as a .docx file. */
export async function packed(content: Content, look: Look): Promise<Uint8Array> {
  const parts = await partsOf(content, look);
  const entries = [...parts].map(
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

async function partsOf({ sections, form, meta }: Content, look: Look): Promise<Parts> {
  const hasForm = form.controls.size > 0;
  const skeleton = skeletonOf({ language: meta.language, sections, hasForm }, look);
  const bodies = sections.map(({ pieces }) => written(pieces).flat());
  const needs = needsOf(bodies.flat());
  const numbering = new Numbering({ config: [] });
  const relationships = relationshipsOf(skeleton, needs);
  const body = bodyOf(bodies, skeleton, fillingOf(needs, relationships.firstPicture, numbering));
  return new Map<string, string | Uint8Array>([
    ...skeleton.parts,
    ...furnitureOf(sections),
    [BODY, body],
    [BODY_RELATIONSHIPS, relationships.xml],
    ['docProps/core.xml', coreProperties(meta)],
    ['docProps/custom.xml', customProperties(meta)],
    ['word/numbering.xml', `${DECLARATION}${formatted(numbering).texts.join('')}`],
    ...(await picturesOf(needs)),
    ...formParts(form, meta),
  ]);
}

/** The element that holds all that stands on pages; lists are numbered in `numbering`. */
export function bodyXmlOf(
  { sections, form, meta }: Content,
  look: Look,
  numbering: Numbering,
): string {
  const hasForm = form.controls.size > 0;
  const skeleton = skeletonOf({ language: meta.language, sections, hasForm }, look);
  const bodies = sections.map(({ pieces }) => written(pieces).flat());
  const needs = needsOf(bodies.flat());
  const xml = bodyOf(bodies, skeleton, fillingOf(needs, 1, numbering));
  return `<w:body>${xml.slice(skeleton.body.start.length, -skeleton.body.end.length)}</w:body>`;
}

/** The document's part: each section's properties stand in its last paragraph, the last's at the end. */
function bodyOf(
  bodies: readonly (readonly Chunk[])[],
  { body }: Skeleton,
  filling: (hole: Chunk['holes'][number]) => string,
): string {
  const filled = ({ texts, holes }: Chunk): string =>
    holes.reduce((all, hole, i) => all + filling(hole) + (texts[i + 1] ?? ''), texts[0] ?? '');
  const all = bodies.map((chunks, i) => {
    const texts = chunks.map(filled);
    const properties = body.sections[i] ?? '';
    const last = texts.pop() ?? '';
    if (i === bodies.length - 1) return [...texts, last, properties];
    return [...texts, last.replace('</w:pPr>', () => `${properties}</w:pPr>`)];
  });
  return [body.start, ...all.flat(), body.end].join('');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationshipsOf({ relationships }: Skeleton, { links, pictures }: Needs) {
  const { xml, count } = relationships;
  const web = [...links].map(([id, url]) =>
    relationship(id, 'hyperlink', url, { TargetMode: 'External' }),
  );
  const firstPicture = count + web.length + 1;
  const images = pictures.Array.map(({ fileName }, i) =>
    relationship(`${firstPicture + i}`, 'image', `media/${fileName}`),
  );
  const fonts = relationship(`${firstPicture + images.length}`, 'fontTable', 'fontTable.xml');
  return { firstPicture, xml: [xml, ...web, ...images, fonts, '</Relationships>'].join('') };
}

const relationship = (
  id: string,
  type: string,
  target: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  tag('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${type}`, Target: target, ...more });

const furnitureOf = (sections: readonly WordSection[]): readonly (readonly [string, string])[] =>
  sections
    .flatMap(({ furniture }) => furniture ?? [])
    .flatMap(({ head, foot }, i) => [
      [`word/header${i + 1}.xml`, headXml(head)],
      [`word/footer${i + 1}.xml`, footXml(foot)],
    ]);

const picturesOf = ({ pictures }: Needs): Promise<readonly (readonly [string, Uint8Array])[]> =>
  Promise.all(
    pictures.Array.map(async ({ fileName, type, data }) => [
      `word/media/${fileName}`,
      type === 'png' ? await drawn(asBytes(data)) : asBytes(data),
    ]),
  );

const asBytes = (data: Uint8Array | ArrayBuffer): Uint8Array =>
  data instanceof Uint8Array ? data : new Uint8Array(data);

const SVG = strToU8('<svg ');

/** In place of a chart's PNG stands its SVG until now. */
const drawn = async (data: Uint8Array): Promise<Uint8Array> =>
  SVG.every((byte, i) => data[i] === byte) ? pngOf(data) : data;

const CONTENT_TYPES = '[Content_Types].xml';

/** Readers of streams want to know the types of the parts before the parts. */
const contentTypesFirst = (
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES);
