/** Messages about the files of ladders, and what stands in them beside levels: front matter, links, pictures. */
import type { Entry } from './entry.ts';

export const ladderFileCodes = {
  'nesting-too-deep': {
    severity: 'error',
    text: 'More than {limit} lists, quotes, marks or elements are nested in one another.',
    hint: 'Nest less deeply; a ladder seldom needs more than three.',
  },
  'markup-too-dense': {
    severity: 'error',
    text: 'There are so many marks (* _ ~ [ `), underlined headings, items within items of a list, or HTML elements that reading takes minutes.',
    hint: 'Put blank lines between paragraphs, and headings between long lists; write marks as text with a backslash.',
  },
  'front-matter-key': {
    severity: 'info',
    text: 'The front matter has a key "{key}", which is not used.',
    hint: 'Known keys: {known}.',
  },
  'front-matter-value': {
    severity: 'warning',
    text: '{key}: {reason}; the key is not used.',
    hint: 'Leave it, if it is meant for another program; else see the README for what it may hold.',
  },
  'front-matter-misspelt': {
    severity: 'warning',
    text: 'The front matter has a key "{key}", which is not used.',
    hint: 'It probably means {meant}.',
  },
  'files-joined': {
    severity: 'info',
    text: '{count} files are read as one ladder, "{title}": {order}.',
    hint: 'To choose the files or their order, list them under parts: in the front matter of an index.md.',
  },
  'levels-ordered': {
    severity: 'info',
    text: 'These levels stand as {reason}: {order}.',
    hint: 'To change it, list the files under parts: in the front matter of an index.md.',
  },
  'levels-unordered': {
    severity: 'warning',
    text: 'Nothing says in which order these levels stand; they are taken by the alphabet: {order}.',
    hint: 'List their titles, from the first step to the last, under levels: in the front matter of an index.md, or number the files.',
  },
  'heading-replaced': {
    severity: 'info',
    text: 'The heading "{heading}" gives way to "{title}".',
    hint: 'Give each file a heading of its own: it is the title of the level.',
  },
  'part-prose': {
    severity: 'info',
    text: 'The file is no level; it is kept as part of the introduction.',
    hint: 'If it is a level, say level: and its title in its front matter.',
  },
  'part-unlisted': {
    severity: 'warning',
    text: 'The index leads to the other levels, and not to this one: it is no part of their ladder.',
    hint: 'Link to it from the index, or delete it.',
  },
  'part-unknown': {
    severity: 'error',
    text: 'parts: names "{name}", and no such file is read.',
    hint: 'Write the path from this file, with its ending.',
  },
  'ladder-too-large': {
    severity: 'error',
    text: 'The files of this ladder have {bytes} bytes together; at most {limit} are read as one.',
    hint: 'Divide the folder into several, each with an index that has a version: of its own.',
  },
  'file-passed-over': {
    severity: 'info',
    text: 'No levels were found in this file; it is passed over.',
    hint: 'If it is a ladder, name it with --ladders to learn what is missing.',
  },
  'file-empty': {
    severity: 'warning',
    text: 'The file is empty.',
    hint: 'Write the ladder, or delete the file.',
  },
  'file-repeated': {
    severity: 'warning',
    text: 'The file holds the same as {other}; it is left out.',
    hint: 'Delete one of them.',
  },
  'link-heading-unknown': {
    severity: 'warning',
    text: 'The link to {url} leads to no heading of {file}.',
    hint: 'It probably means {meant}.',
  },
  'front-matter-open': {
    severity: 'warning',
    text: 'The front matter has no end, and is read as text.',
    hint: 'Write --- on a line of its own after the last key.',
  },
  'link-anchor-unknown': {
    severity: 'warning',
    text: 'The link to #{target} leads to no heading of this file.',
    hint: 'It probably means {meant}.',
  },
  'link-target-dropped': {
    severity: 'warning',
    text: 'The link of "{words}" to {url} is left out; its words are kept.',
    hint: 'Only https, http, mailto and # are followed on paper: give the full address.',
  },
  'picture-left-out': {
    severity: 'info',
    text: 'The picture {url} is left out; {instead}.',
    hint: 'Nothing is fetched from the web: put the file beside the ladder to have it printed.',
  },
  'picture-missing': {
    severity: 'warning',
    text: 'The picture {url} is left out, as there is no file {path}; {instead}.',
    hint: 'Put the file there, or correct the path, which begins at the folder of the ladder.',
  },
  'picture-outside': {
    severity: 'warning',
    text: 'The picture {url} is left out, as it lies outside the folder of the ladders; {instead}.',
    hint: 'Copy the file into that folder: nothing is read from elsewhere.',
  },
  'picture-unfit': {
    severity: 'warning',
    text: 'The picture {url} is left out, as {reason}; {instead}.',
    hint: 'Save it anew as PNG or JPEG, upright and in RGB.',
  },
  'picture-wordless': {
    severity: 'info',
    text: 'The picture {url} has no words for those who cannot see it.',
    hint: 'Say in words what it shows: ![what it shows]({url}). The name of a file is not words.',
  },
  'picture-in-title': {
    severity: 'info',
    text: 'The picture in this title is left out: a title is words ("{words}").',
    hint: 'Put the picture below the heading, or among what is expected, to have it printed.',
  },
  'html-left-out': {
    severity: 'warning',
    text: '{names} and what it holds are left out.',
    hint: 'Write the text in Markdown.',
  },
  'html-language': {
    severity: 'warning',
    text: 'lang="{tag}" names no language: its words are printed like those around them.',
    hint: 'Write a language tag such as lang="de" or lang="pt-BR".',
  },
  'comment-unclosed': {
    severity: 'warning',
    text: 'A comment has no end, and hides what follows it.',
    hint: 'End the comment with -->.',
  },
  'footnote-unused': {
    severity: 'warning',
    text: 'Nothing refers to the footnote [^{label}]; its text is left out.',
    hint: 'Refer to it with [^{label}], or delete it.',
  },
  'footnote-repeated': {
    severity: 'error',
    text: 'Footnotes are referred to so often that their text would fill all memory.',
    hint: 'Shorten the footnotes: each stands in full wherever it is referred to.',
  },
  'ladder-none': {
    severity: 'error',
    text: 'No ladder was found in {path}.',
    hint: 'Put a Markdown file (.md) with a table of levels there, or name another with --ladders.',
  },
} as const satisfies Record<string, Entry>;
