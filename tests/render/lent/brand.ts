/** Word files of companies, made for tests. */
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Look } from '../../../src/render/renderer.ts';
import { loadLent } from '../../../src/render/lent/load.ts';
import { look } from '../../support/look.ts';

/** What docx makes of headings in Georgia and wine red, text in Verdana, a numbered Heading 2. */
export const brandFile = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        theme: { name: 'Harrow', colors: { accent1: '7A1F3D' }, fonts: { headings: 'Georgia' } },
        numbering: {
          config: [{ reference: 'n', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
        },
        styles: {
          default: {
            document: { run: { font: 'Verdana', size: 18, color: '222222' } },
            title: { run: { font: 'Georgia', size: 72, color: '7A1F3D' } },
            heading1: { run: { font: 'Georgia', size: 52, color: '7A1F3D' } },
            heading2: {
              run: { font: { theme: 'headings' }, color: '7A1F3D' },
              paragraph: { numbering: { reference: 'n', level: 0 } },
            },
          },
        },
        sections: [{ children: [new Paragraph('Letterhead of Harrow Mills')] }],
      }),
    ),
  );

/** A file with some of its parts written anew. */
export function changed(
  file: Uint8Array,
  parts: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const all = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    const change = parts[name];
    return [name, change ? strToU8(change(strFromU8(bytes))) : bytes] as const;
  });
  return zipSync(Object.fromEntries(all));
}

/** What is read of a file that theme.yaml names. */
export const lentBy = (file: Uint8Array | undefined) =>
  loadLent(
    { ...look.theme, brand: { ...look.theme.brand, word: 'brand.docx' } },
    '/brand',
    (path) => (path === '/brand/brand.docx' ? file : undefined),
    () => ({ file: 'theme.yaml', line: 3, column: 9 }),
  );

export function branded(file: Uint8Array): Look {
  const { lent, messages } = lentBy(file);
  if (!lent) throw new Error(JSON.stringify(messages));
  return { ...look, lent };
}
