/** The packet in stock pdfmake: not tagged, with drawn boxes. */
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { fontFile } from './fonts.mjs';
import { work } from './work.mjs';

const box = () => ({
  canvas: [{ type: 'rect', x: 0, y: 2, w: 7, h: 7, lineWidth: 0.5 }],
  width: 10,
});
const choice = (words) => ({ columns: [box(), { text: words }] });

const definition = ({ id, name, track, level, next, started, areas }) => ({
  pageSize: 'A4',
  pageMargins: [57, 62, 57, 57],
  info: { title: `Review packet: ${name}` },
  header: { text: `Review packet · ${name}`, margin: [57, 30] },
  footer: (page, count) => ({ text: `${id} · ${track} · ${page} of ${count}`, margin: [57, 10] }),
  defaultStyle: { font: 'Source', fontSize: 8, lineHeight: 0.9 },
  content: [
    { text: name, bold: true, fontSize: 18 },
    `Level: ${level}, ${track}`,
    `Next level: ${next}`,
    `Started: ${started}`,
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [85, '*', '*', 76],
        body: [
          ['Competency', level, next, 'Mark'].map((text) => ({ text, bold: true })),
          ...areas.flatMap((area) => [
            [{ text: area.title, bold: true, colSpan: 4, fillColor: '#f0f0f0' }, {}, {}, {}],
            ...area.competencies.map((one) => [
              { text: one.title, bold: true },
              one.now,
              one.next,
              { stack: [choice('towards'), choice('meets')] },
            ]),
          ]),
        ],
      },
    },
    { text: 'Agreement', bold: true, fontSize: 12, margin: [0, 10, 0, 10] },
    'Manager ____________________________    Date ______________',
  ],
});

await work(fileURLToPath(import.meta.url), 'pdf', () => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    Source: {
      normal: fontFile('Regular'),
      bold: fontFile('Semibold'),
      italics: fontFile('It'),
      bolditalics: fontFile('SemiboldIt'),
    },
  });
  return (packet) => pdfmake.createPdf(definition(packet)).getBuffer();
});
