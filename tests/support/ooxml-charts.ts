/** The charts of a Word file, as they are drawn for those who can show SVG and for others. */
import { PNG } from 'pngjs';
import { strFromU8, unzipSync } from 'fflate';
import { part, partsOf } from './ooxml.ts';
import { relationshipsOf } from './ooxml-package.ts';
import { type Element, inside, parseXml, within } from './xml.ts';

const BODY = 'word/document.xml';
const EMU = 12_700;

export interface WordChart {
  readonly alt: string | undefined;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly svg: Element;
  readonly png: PNG;
}

/** Follows each drawing's relationships to its parts; throws where one leads nowhere. */
export function chartsIn(file: Uint8Array): readonly WordChart[] {
  const body = part(file, BODY);
  const targets = relationshipsOf(partsOf(file), BODY);
  const parts = unzipSync(file);
  const partAt = (id: string | undefined): Uint8Array => {
    const found = parts[`word/${targets.get(id ?? '')}`];
    if (!found) throw new Error(`${id} leads to no part`);
    return found;
  };
  return within(body, 'wp:inline')
    .filter((drawing) => within(drawing, 'asvg:svgBlip').length > 0)
    .map((drawing) => {
      const [vector] = within(drawing, 'asvg:svgBlip');
      const [pixels] = within(drawing, 'a:blip');
      const [extent] = inside(drawing, 'wp:extent');
      return {
        alt: inside(drawing, 'wp:docPr')[0]?.attributes['descr'],
        width: Number(extent?.attributes['cx']) / EMU,
        height: Number(extent?.attributes['cy']) / EMU,
        svg: parseXml(strFromU8(partAt(vector?.attributes['r:embed']))),
        png: PNG.sync.read(Buffer.from(partAt(pixels?.attributes['r:embed']))),
      };
    });
}
