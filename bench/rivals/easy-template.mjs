/** The packet from a Word template with tags, by easy-template-x; the template is made by docx. */
import { fileURLToPath } from 'node:url';
import * as docx from 'docx';
import { TemplateHandler } from 'easy-template-x';
import { work } from './work.mjs';

const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx;
const WIDTHS = [1700, 3200, 3200, 1500];

const cell = (text, i) =>
  new TableCell({ width: { size: WIDTHS[i], type: 'dxa' }, children: [new Paragraph(text)] });
const row = (texts) => new TableRow({ cantSplit: true, children: texts.map(cell) });

const template = () =>
  new Document({
    styles: { default: { document: { run: { font: 'Calibri', size: 18 } } } },
    sections: [
      {
        headers: {
          default: new docx.Header({ children: [new Paragraph('Review packet · {name}')] }),
        },
        footers: { default: new docx.Footer({ children: [new Paragraph('{id} · {track}')] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('{name}')] }),
          ...['Level: {level}, {track}', 'Next level: {next}', 'Started: {started}'].map(
            (text) => new Paragraph(text),
          ),
          new Paragraph('{#areas}'),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('{title}')] }),
          new Table({
            layout: 'fixed',
            columnWidths: WIDTHS,
            rows: [
              row(['Competency', '{level}', '{next}', 'Mark']),
              row([
                '{#competencies}{title}',
                '{now}',
                '{next}',
                '☐ towards ☐ meets{/competencies}',
              ]),
            ],
          }),
          new Paragraph('{/areas}'),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Agreement')] }),
          new Paragraph('Manager ____________________    Date ____________'),
        ],
      },
    ],
  });

await work(fileURLToPath(import.meta.url), 'docx', async () => {
  const file = await Packer.toBuffer(template());
  const handler = new TemplateHandler();
  return ({ level, next, areas, ...packet }) =>
    handler.process(file, {
      ...packet,
      level,
      next,
      areas: areas.map((area) => ({ ...area, level, next })),
    });
});
