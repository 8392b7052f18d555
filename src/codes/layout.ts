/** Messages about layouts, and what they are made with. */
import type { Entry } from './entry.ts';

export const layoutCodes = {
  'theme-face-missing': {
    severity: 'error',
    text: 'The {weight} face, {path}, was not found.',
    hint: 'Give a TTF or OTF file beside theme.yaml, or a file of an installed npm package.',
  },
  'layout-front-matter': {
    severity: 'error',
    text: 'The layout has no front matter.',
    hint: 'Begin the file with --- and the lines subject, id, title, head and foot, then --- again.',
  },
  'layout-audience': {
    severity: 'error',
    text: 'No audience "{audience}" is described in audiences.yaml.',
    hint: 'Name the file after one of: {known}; or describe the audience there.',
  },
  'layout-too-large': {
    severity: 'error',
    text: 'The layout is larger than {limit} bytes.',
    hint: 'Move parts of it into partials.',
  },
  'layout-tags': {
    severity: 'error',
    text: 'There are more than {limit} tags here, those of a partial counted wherever it is used.',
    hint: 'Use partials less often, or make two layouts of it.',
  },
  'layout-budget': {
    severity: 'error',
    text: 'Filled in, the layout takes more than it may: {limit} {what}.',
    hint: 'Take loops out of one another, or make two documents of it.',
  },
  'layout-too-deep': {
    severity: 'error',
    text: 'Blocks stand more than {limit} deep in one another.',
    hint: 'Move parts of it into partials.',
  },
  'layout-private-use': {
    severity: 'error',
    text: 'The layout holds the private-use characters U+E000 or U+E001.',
    hint: 'Remove them: ladderpress marks values with them.',
  },
  'layout-syntax': {
    severity: 'error',
    text: 'Handlebars cannot read this: {reason}.',
    hint: 'Each block opened with # needs its closing tag with /, and each pair of braces its twin.',
  },
  'layout-statement': {
    severity: 'error',
    text: 'Layouts have no {statement}.',
    hint: 'Use values, plural, if, unless, each, with, and partials by name.',
  },
  'layout-triple-stash': {
    severity: 'error',
    text: 'Triple braces are refused: values are never read as Markdown.',
    hint: 'Write the value with two braces; rich text keeps its formatting.',
  },
  'layout-helper': {
    severity: 'error',
    text: 'There is no helper "{name}" here.',
    hint: 'Known: {known}.',
  },
  'layout-arguments': {
    severity: 'error',
    text: '"{name}" is given {found} values where it takes {wanted}.',
    hint: 'Give it as many; put words in quotes.',
  },
  'layout-not-text': {
    severity: 'error',
    text: '"{name}" is a {kind}, which cannot be printed.',
    hint: 'Print one of its fields, or use it with if, each or with.',
  },
  'layout-kind': {
    severity: 'error',
    text: '"{name}" is a {kind} where a {wanted} is needed.',
    hint: 'Use each for a list and with for a record.',
  },
  'layout-partial-unknown': {
    severity: 'error',
    text: 'There is no partial "{name}".',
    hint: 'Known: {known}. A partial is a file templates/partials/<name>.md.hbs.',
  },
  'layout-partial-cycle': {
    severity: 'error',
    text: 'The partial "{name}" uses itself.',
    hint: 'Take it out of itself.',
  },
  'layout-field-unknown': {
    severity: 'error',
    text: 'There is no field "{name}" here.',
    hint: 'Known: {known}.',
  },
  'layout-field-forbidden': {
    severity: 'error',
    text: 'This audience may not see "{name}".',
    hint: 'Remove it, or allow it for the audience in audiences.yaml.',
  },
  'layout-html': {
    severity: 'error',
    text: 'Layouts hold no HTML: {html}',
    hint: 'Use Markdown and directives; <br> alone is understood.',
  },
  'layout-markdown': {
    severity: 'error',
    text: 'Layouts have no {what}.',
    hint: 'Write it out as text.',
  },
  'layout-row': {
    severity: 'error',
    text: "The row has more cells than the {count} of the table's head.",
    hint: 'Remove a cell, or add a column to the head.',
  },
  'directive-unknown': {
    severity: 'error',
    text: 'There is no {kind} directive "{name}".',
    hint: 'See the README for the directives; write \\: for a colon before a word.',
  },
  'directive-attribute': {
    severity: 'error',
    text: '"{attribute}" of the directive "{name}": {reason}.',
    hint: 'See the README for the attributes of each directive.',
  },
  'directive-misplaced': {
    severity: 'error',
    text: 'The directive "{name}" cannot stand here.',
    hint: 'A section stands at the top of a layout; band and tint fill a row or cell of a table; now and next begin a step of a thermometer.',
  },
  'directive-unclosed': {
    severity: 'error',
    text: 'The container "{name}" is not closed.',
    hint: 'End it with a line of as many colons as it began with.',
  },
  'directive-facts': {
    severity: 'error',
    text: 'Facts are a list whose items each begin with a **label**.',
    hint: 'Write: - **Team** and the value.',
  },
  'directive-thermometer': {
    severity: 'error',
    text: 'A thermometer is a list of steps.',
    hint: 'Write one list item a level.',
  },
  'directive-cover': {
    severity: 'error',
    text: 'A cover holds one heading and facts.',
    hint: 'Move what else there is to a section after it.',
  },
  'directive-table': {
    severity: 'error',
    text: 'A table directive holds one Markdown table; this does not read as one.',
    hint: 'Its second line must be |---|---|, with as many columns as the first.',
  },
  'directive-one-of': {
    severity: 'error',
    text: 'one-of holds choices and nothing else.',
    hint: 'Write :choice[…] for each of them, and words before or after the whole.',
  },
  'field-repeated': {
    severity: 'error',
    text: 'Two fields have the id "{id}": what is written in one would stand in the other.',
    hint: 'Give each an id of its own; add the id of the competency or area it belongs to.',
  },
  'field-inside': {
    severity: 'error',
    text: 'The field "{id}" stands inside another one, "{outer}".',
    hint: 'Give the outer one a further part: "{outer}.choice".',
  },
  'field-answer': {
    severity: 'error',
    text: 'The field "{id}" cannot have the answer "{value}": {reason}.',
    hint: 'Give each choice a value of its own: value=agreed.',
  },
  'field-choices': {
    severity: 'error',
    text: 'The field "{id}" has nothing to choose from.',
    hint: 'Write at least one :choice[…] in its one-of, whatever the conditions.',
  },
  'field-id': {
    severity: 'error',
    text: 'A field cannot have the id "{id}".',
    hint: 'Write letters, figures, hyphens and underscores, in parts with dots between.',
  },
  'labels-missing': {
    severity: 'warning',
    text: 'Not translated: {keys}. These words stay English.',
    hint: 'Add the keys of labels/en.yaml that are missing here.',
  },
  'labels-language': {
    severity: 'warning',
    text: 'Someone reads "{language}", and there are no labels in it: their documents are English.',
    hint: 'Translate labels/en.yaml into a file of this name.',
  },
  'directive-stray': {
    severity: 'error',
    text: 'This line of colons closes nothing.',
    hint: 'An outer container needs more colons than those inside it.',
  },
} as const satisfies Record<string, Entry>;
