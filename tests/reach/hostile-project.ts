/** A project whose every file was written by someone who means harm; it can still be built. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, put } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';
import { jpeg, png } from '../support/pictures.ts';
import { brandThatReaches } from './hostile-brand.ts';

/** Stands in files outside of the project, and must stand in nothing that is made. */
export const SECRET = 'Quokka-7741';

export interface Hostile {
  readonly project: string;
  /** Beside it: what links and paths of the project lead to. */
  readonly outside: string;
}

/** `addresses`: such as `127.0.0.1:4711`, that must not be called. */
export async function hostileProject(addresses: readonly string[]): Promise<Hostile> {
  const folder = folderOf({
    'outside/secret.md': ladder(SECRET, ''),
    'outside/titles.yaml': `- { title: ${SECRET}, track: Cooking, level: Commis }\n`,
    'outside/partial.md.hbs': `${SECRET}\n`,
    'outside/fr.yaml': `page: ${SECRET}\n`,
    'outside/layout.md.hbs': layout(SECRET),
    'outside/docs/deep.md': ladder(`${SECRET} deep`, ''),
    'outside/written/keep.txt': 'kept',
  });
  const [project, outside] = [join(folder, 'project'), join(folder, 'outside')];
  const traps = addresses.flatMap(trapsAt).concat(pathsTo(outside));
  put(project, 'ladders/kitchen.md', ladder('Cooking', traps.join(' ')));
  put(project, 'ladders/site.md', site(addresses));
  put(project, 'ladders/bar.yaml', yaml(addresses[0] ?? ''));
  put(project, 'ladders/cellar.json', json(addresses[0] ?? ''));
  put(project, 'ladders/garden.csv', csv(traps));
  putRoster(project);
  await putTemplates(project, addresses);
  putLinks(project, outside);
  for (const pipe of ['ladders/pipe.md', 'roster/moves.yaml', 'templates/partials/p.md.hbs']) {
    execFileSync('mkfifo', [join(project, pipe)]);
  }
  return { project, outside };
}

/** Everything in Markdown and HTML that something could fetch. */
const trapsAt = (address: string): readonly string[] => [
  `![a](http://${address}/p.png)`,
  `![b](//${address}/q.png)`,
  `![c](\\\\\\\\${address.replace(':', '@')}\\\\share\\\\r.png)`,
  `![d](ftp://${address}/s.png)`,
  `![e](data:image/svg+xml;base64,${svg(address)})`,
  `<img src="http://${address}/t.png" srcset="http://${address}/u.png 2x" lowsrc="http://${address}/v">`,
  `<iframe src="http://${address}/w"></iframe><object data="http://${address}/x"></object>`,
  `<link rel="stylesheet" href="http://${address}/y.css"><script src="http://${address}/z.js"></script>`,
  `<svg><image href="http://${address}/i.png"/></svg><video poster="http://${address}/j"></video>`,
  `<span style="background:url(http://${address}/k.png)">styled</span>`,
  `[script](javascript:fetch('http://${address}/l')) [file](file:///etc/passwd) [ftp](ftp://${address}/m)`,
  `[page](http://${address}/link) <http://${address}/auto>`,
];

const svg = (address: string): string =>
  Buffer.from(
    `<!DOCTYPE s [<!ENTITY e SYSTEM "http://${address}/e">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="http://${address}/svg.png"/>&e;</svg>`,
  ).toString('base64');

/** Everything that leads to a file outside of the folder of the ladders. */
const pathsTo = (outside: string): readonly string[] => [
  `![f](../../outside/secret.png) ![g](${outside}/secret.png) ![h](file://${outside}/secret.png)`,
  '![i](/proc/self/environ) ![j](/dev/zero) ![k](pipe.png) ![l](link.png) ![m](folder/secret.png)',
  '![n](..%2f..%2foutside%2fsecret.png) ![o](..\\\\..\\\\outside\\\\secret.png) ![p](C:/secret.png)',
];

const ladder = (track: string, traps: string): string => `---
title: 'Kitchen {{constructor}}'
ids: { Knives: '../../../outside/written/x', Commis: 'CON' }
---

# Kitchen

## ${track}

| Area | Competency | Commis | Chef de Partie |
| --- | --- | --- | --- |
| Craft | Knives | Cuts evenly. ${traps.replaceAll('|', '')} | Cuts fast without waste. |
|  | \`__proto__\` | Keeps order. | Same as Commis |
| ../../up | constructor | Washes up. | =HYPERLINK("y") |
`;

const site = (addresses: readonly string[]): string => `# Site

<table><tr><th>Area</th><th>Competency</th><th>Hand</th><th>Foreman</th></tr>
${addresses.map((one, i) => `<tr><td>Ground</td><td>Digging ${i}</td><td background="http://${one}/bg">Digs. <img src="http://${one}/n.png"></td><td>Plans.</td></tr>`).join('\n')}
</table>
`;

const yaml = (address: string): string => `title: Bar
__proto__: { polluted: yes }
competencies:
  - name: Pouring
    levels: { junior: !include /etc/passwd, senior: !!js/function 'fetch("http://${address}/fn")' }
  - name: __proto__
    levels: { junior: 'Shakes ![](http://${address}/yaml.png)', senior: !!binary aGk= }
`;

const json = (address: string): string =>
  `{"title":"Cellar","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"competencies":[
{"name":"Racking","levels":{"junior":"Racks.","senior":"Racks alone ![](http://${address}/json.png)"}},
{"name":"Tasting","levels":{"junior":"Tastes.","__proto__":"Buys.","senior":"{\\"$ref\\":\\"http://${address}/ref\\"}"}}]}`;

const csv = (traps: readonly string[]): string =>
  [
    'Area,Competency,Apprentice,Gardener',
    `Beds,Sowing,"${traps[0] ?? ''}",Sows in rows.`,
    'Beds,Weeding,Weeds.,"=cmd|\' /C calc\'!A0"',
    '',
  ].join('\n');

function putRoster(project: string): void {
  const rows = ['../../outside/written/evil', 'C:\\CON', '__proto__'];
  const people = rows.map((id) => `${id},Eve <b>*x*</b>,Commis,kitchen,2020-01-01,active`);
  put(
    project,
    'roster/people.csv',
    `id,legal_name,title,team,start_date,status\n${people.join('\n')}\n`,
  );
  put(
    project,
    'roster/teams.yaml',
    '- { id: ../../outside/written/team, name: T, tracks: [Cooking] }\n- { id: kitchen, name: K, tracks: [Cooking] }\n',
  );
}

const layout = (words: string): string => `---
subject: person
id: 'P-{{person.id}}'
title: 'Note for {{person.name}}'
head: ['{{label.toString}}', '{{track.title}}']
foot: '{{label.hasOwnProperty}}'
---

# ${words}

{{> evil}}

{{> __proto__}}

{{#each areas}}{{#each competencies as |hasOwnProperty|}}
- {{hasOwnProperty.title}}: {{now.text}}
{{/each}}{{/each}}

[page](http://example.org/) [script](javascript:alert)
`;

const ours = (path: string): string => readFileSync(join(ownFolder, 'templates', path), 'utf8');

async function putTemplates(project: string, addresses: readonly string[]): Promise<void> {
  put(
    project,
    'templates/theme.yaml',
    `brand:\n  company: 'http://${addresses[0] ?? ''}/c'\n  word: brand.docx\n  logo: { file: logo.png, height: 9mm, alt: 'x' }\n`,
  );
  put(project, 'templates/brand.docx', await brandThatReaches(addresses));
  put(
    project,
    'templates/audiences.yaml',
    `${ours('audiences.yaml')}\nconstructor: { levels: own, person: [id, name], others: [] }\n`,
  );
  put(
    project,
    'templates/labels/en.yaml',
    '__proto__: A proto\nconstructor: A maker\nhasOwnProperty: An owner\ntoString: A text\n',
  );
  put(project, 'templates/track-guide/everyone.md.hbs', ours('track-guide/everyone.md.hbs'));
  for (const audience of ['employee', 'committee']) {
    put(project, `templates/note/${audience}.md.hbs`, layout('Note'));
  }
  put(project, 'templates/partials/evil.md.hbs', 'Not evil.\n');
  put(project, 'templates/partials/__proto__.md.hbs', 'Not evil either.\n');
}

/** Links that lead out of each folder. */
function putLinks(project: string, outside: string): void {
  put(outside, 'secret.png', png());
  put(outside, 'secret.jpg', jpeg);
  const links = {
    'ladders/link.md': 'secret.md',
    'ladders/link.png': 'secret.png',
    'ladders/folder': 'docs',
    'roster/titles.yaml': 'titles.yaml',
    'templates/logo.png': 'secret.png',
    'templates/labels/fr.yaml': 'fr.yaml',
    'templates/partials/linked.md.hbs': 'partial.md.hbs',
    'templates/partials/folder': 'docs',
    'templates/note/manager.md.hbs': 'layout.md.hbs',
    'out/note/committee': 'written',
  };
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(join(project, link, '..'), { recursive: true });
    symlinkSync(join(outside, target), join(project, link));
  }
  execFileSync('mkfifo', [join(project, 'ladders/pipe.png')]);
}
