/** The packet in stock docx: its check boxes are content controls. */
import { fileURLToPath } from 'node:url';
import * as docx from 'docx';
import { work } from './work.mjs';

const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx;
const WIDTHS = [1700, 3200, 3200, 1500];

const cell = (children, i) =>
  new TableCell({
    width: { size: WIDTHS[i], type: 'dxa' },
    children: [new Paragraph({ children })],
  });
const words = (text, bold = false) => [new TextRun({ text, bold })];
const choice = () => [
  new docx.CheckBox({ alias: 'towards' }),
  new TextRun(' towards '),
  new docx.CheckBox({ alias: 'meets' }),
  new TextRun(' meets'),
];

const band = (title) =>
  new TableRow({
    children: [
      new TableCell({ columnSpan: 4, children: [new Paragraph({ children: words(title, true) })] }),
    ],
  });
const row = (one) =>
  new TableRow({
    cantSplit: true,
    children: [words(one.title, true), words(one.now), words(one.next), choice()].map(cell),
  });

const packetOf = ({ id, name, track, level, next, started, areas }) =>
  new Document({
    title: `Review packet: ${name}`,
    styles: { default: { document: { run: { font: 'Calibri', size: 18 } } } },
    sections: [
      {
        headers: {
          default: new docx.Header({ children: [new Paragraph(`Review packet · ${name}`)] }),
        },
        footers: { default: new docx.Footer({ children: [new Paragraph(`${id} · ${track}`)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: words(name) }),
          ...[`Level: ${level}, ${track}`, `Next level: ${next}`, `Started: ${started}`].map(
            (text) => new Paragraph(text),
          ),
          new Table({
            layout: 'fixed',
            columnWidths: WIDTHS,
            rows: [
              new TableRow({
                tableHeader: true,
                children: ['Competency', level, next, 'Mark'].map((text, i) =>
                  cell(words(text, true), i),
                ),
              }),
              ...areas.flatMap((area) => [band(area.title), ...area.competencies.map(row)]),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: words('Agreement') }),
          new Paragraph('Manager ____________________    Date ____________'),
        ],
      },
    ],
  });

await work(
  fileURLToPath(import.meta.url),
  'docx',
  () => (packet) => Packer.toBuffer(packetOf(packet)),
);
