/** The packet in Typst: tagged, as it is by default; boxes where ours has fields. */
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './fonts.mjs';
import { work } from './work.mjs';

const source = `
#let packet = json(bytes(sys.inputs.packet))
#set document(title: "Review packet: " + packet.name, date: none)
#set page(paper: "a4", margin: (x: 20mm, y: 22mm),
  header: [Review packet #h(1fr) #packet.name],
  footer: [#packet.id · #packet.track #h(1fr) #context counter(page).display("1 of 1", both: true)])
#set text(font: "Source Sans 3", size: 9pt, lang: "en")
#set par(leading: 0.5em)
= #packet.name
/ Level: #packet.level, #packet.track
/ Next level: #packet.next
/ Started: #packet.started
#let tick = box(width: 2.4mm, height: 2.4mm, stroke: 0.5pt)
#table(columns: (30mm, 1fr, 1fr, 27mm), stroke: (bottom: 0.4pt), inset: (x: 2pt, y: 3pt),
  table.header([*Competency*], [*#packet.level*], [*#packet.next*], [*Mark*]),
  ..packet.areas.map(area => (
    table.cell(colspan: 4, fill: luma(240))[*#area.title*],
    ..area.competencies.map(one => (
      [*#one.title*], one.now, one.next, [#tick towards #tick meets],
    )).flatten(),
  )).flatten())
== Agreement
#v(8mm) Manager #box(width: 60mm, line(length: 60mm)) Date #box(width: 30mm, line(length: 30mm))
`;

await work(fileURLToPath(import.meta.url), 'pdf', () => {
  const compiler = NodeCompiler.create({
    workspace: fontFolder,
    fontArgs: [{ fontPaths: [fontFolder] }],
  });
  compiler.addSource(`${fontFolder}/packet.typ`, source);
  return (packet) => {
    const bytes = compiler.pdf({
      mainFilePath: `${fontFolder}/packet.typ`,
      inputs: { packet: JSON.stringify(packet) },
    });
    compiler.evictCache(10);
    return bytes;
  };
});
