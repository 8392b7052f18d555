/** The relationships of the document's part (ECMA-376 part 2, 8.3), numbered as docx numbers them. */
import { memory } from '../../memory.ts';
import type { Needs } from './body.ts';
import type { Skeleton } from './skeleton.ts';
import { type Packed, packedWhole } from './file/stretch.ts';
import { tag } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Documents with other pictures and links. */
const MOST = 200;

const parts = memory<Packed>({ most: MOST });

/** The part, and the number of the first relationship to a picture. */
export function relationshipsOf(
  { relationships: { xml, count } }: Pick<Skeleton, 'relationships'>,
  { links, pictures }: Needs,
): { readonly part: () => Packed; readonly firstPicture: number } {
  const firstPicture = count + links.size + 1;
  const part = (): Packed => {
    const web = [...links].map(([id, url]) =>
      relationship(id, 'hyperlink', url, { TargetMode: 'External' }),
    );
    const images = pictures.Array.map(({ fileName }, i) =>
      relationship(`${firstPicture + i}`, 'image', `media/${fileName}`),
    );
    const fonts = relationship(`${firstPicture + images.length}`, 'fontTable', 'fontTable.xml');
    const all = [xml, ...web, ...images, fonts, '</Relationships>'].join('');
    return parts(all, () => packedWhole(Buffer.from(all), true));
  };
  return { part, firstPicture };
}

const relationship = (
  id: string,
  type: string,
  target: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  tag('Relationship', { Id: `rId${id}`, Type: `${OFFICE}/${type}`, Target: target, ...more });
