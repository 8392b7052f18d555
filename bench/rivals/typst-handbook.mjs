/** A handbook in Typst: title, contents, and each track's levels and competencies as a grid. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './fonts.mjs';

const source = `
#let book = json(bytes(sys.inputs.book))
#set document(title: book.title, date: none)
#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 20mm),
  header: [#book.title], footer: [#h(1fr) #context counter(page).display("1 of 1", both: true)])
#set text(font: "Source Sans 3", size: 8.5pt, lang: "en")
= #book.title
#outline()
#for track in book.tracks [
  #pagebreak()
  == #track.title
  #for area in track.areas [
    === #area.title
    #table(columns: (28mm,) + (1fr,) * track.levels.len(), stroke: (bottom: 0.4pt),
      table.header([*Competency*], ..track.levels.map(level => [*#level*])),
      ..area.competencies.map(one => ([*#one.title*], ..one.texts)).flatten())
  ]
]
`;

const [data, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: fontFolder,
  fontArgs: [{ fontPaths: [fontFolder] }],
});
compiler.addSource(`${fontFolder}/book.typ`, source);
const book = readFileSync(data, 'utf8');
const bytes = compiler.pdf({ mainFilePath: `${fontFolder}/book.typ`, inputs: { book } });
writeFileSync(join(out, 'handbook.pdf'), bytes);
