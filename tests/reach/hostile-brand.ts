/** A company's Word file that would fetch things when it is opened: a template, pictures, a frame. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { brandFile } from '../render/lent/brand.ts';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

const relations = (addresses: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${addresses
    .flatMap((one, i) =>
      ['attachedTemplate', 'image', 'frame', 'subDocument', 'oleObject', 'aFChunk'].map((type) =>
        relation(`x${i}${type}`, type, `http://${one}/${type}`),
      ),
    )
    .join('')}</Relationships>`;

export async function brandThatReaches(addresses: readonly string[]): Promise<Uint8Array> {
  const parts = unzipSync(await brandFile());
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const [address = ''] = addresses;
  const field = `<w:rPr><w:fldSimple w:instr='INCLUDEPICTURE "http://${address}/field" \\d'/><w:b/></w:rPr>`;
  return zipSync({
    ...parts,
    'word/styles.xml': strToU8(
      styles.replace(/(<w:style [^>]*w:styleId="Heading1".*?)<\/w:style>/s, `$1${field}</w:style>`),
    ),
    'word/_rels/settings.xml.rels': strToU8(relations(addresses)),
    'word/_rels/styles.xml.rels': strToU8(relations(addresses)),
    'word/theme/_rels/theme1.xml.rels': strToU8(relations(addresses)),
  });
}
