/** A project whose top level has a document that takes minutes and much memory; the others do not. */
import { smallProject } from './small-project.ts';

/** Loops inside one another: Cooking has two areas, so each doubles what stands in it. */
const loops = 16;

const layout = `---
subject: level
id: 'C-{{level.title}}'
title: '{{level.title}}'
head: [Card, '{{level.title}}']
foot: '{{document.id}}'
---
# {{level.title}}

Fit for **service**.

{{#unless next}}
${'{{#each @root.areas}}'.repeat(loops)}A plate of soup goes out.

${'{{/each}}'.repeat(loops)}
{{/unless}}
`;

/** The one that nobody waits for. */
export const endless = 'card/everyone/cooking--sous-chef';
/** Those beside it. */
export const quick = ['card/everyone/cooking--commis', 'card/everyone/cooking--chef-de-partie'];

export const endlessProject = (): string =>
  smallProject({
    'templates/theme.yaml': 'sides: single\n',
    'templates/card/everyone.md.hbs': layout,
  });

/** As the command line names them. */
export const cards = ['build', 'card', '--track', 'cooking', '--format', 'pdf'];
