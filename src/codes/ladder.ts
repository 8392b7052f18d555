/** Messages about ladders. */
import type { Entry } from './entry.ts';

export const ladderCodes = {
  'nesting-too-deep': {
    severity: 'error',
    text: 'More than {limit} lists, quotes, marks or elements are nested in one another.',
    hint: 'Nest less deeply; a ladder seldom needs more than three.',
  },
  'markup-too-dense': {
    severity: 'error',
    text: 'There are so many marks (* _ ~ [ `), underlined headings or HTML elements that reading takes minutes.',
    hint: 'Put blank lines between paragraphs; write marks as text with a backslash.',
  },
  'front-matter-key': {
    severity: 'info',
    text: 'The front matter has a key "{key}", which is not used.',
    hint: 'Known keys: {known}.',
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
  'ladder-words-lost': {
    severity: 'error',
    text: 'These words did not reach the ladder ({count}): "{words}".',
    hint: 'Please report this as a fault of the program; until it is mended, write the passage in a simpler way.',
  },
  'ladder-unrecognised': {
    severity: 'warning',
    text: 'No levels were found in this file.',
    hint: 'Expected a heading above a table whose columns are levels (| Competency | Junior | Senior |), or a heading for each level with bullets below it. If each file of its folder is one level, write level: with its title, and order: with its number, in the front matter of each.',
  },
  'table-broken': {
    severity: 'error',
    text: 'This looks like a table, but is not one: it is read as text.',
    hint: 'Its second line must be |---|---|, with as many columns as the first.',
  },
  'table-not-levels': {
    severity: 'info',
    text: 'This table is kept as text: it does not look like a table of levels.',
    hint: 'If it is one, head its column of competencies "Competency".',
  },
  'table-overview': {
    severity: 'info',
    text: 'This table is kept as text: what its levels ask for is said at length elsewhere.',
    hint: 'If it says it all, write shape: table or shape: rows in the front matter.',
  },
  'column-describing': {
    severity: 'info',
    text: 'The column "{title}" is no level: it says what holds for all of them.',
    hint: 'If it is a level, list the titles of all levels in the front matter: levels: [...].',
  },
  'columns-joined': {
    severity: 'info',
    text: 'The columns "{codes}" and "{posts}" name the level together, as "{title}".',
    hint: 'If one is enough, list the titles of the levels in the front matter: levels: [...].',
  },
  'column-unknown': {
    severity: 'warning',
    text: 'The front matter names a column "{title}", which this table does not have.',
    hint: 'Its columns are {known}.',
  },
  'column-unused': {
    severity: 'info',
    text: 'The column "{title}" is left out: nothing stands in it.',
    hint: 'Fill it in, or delete it.',
  },
  'level-doubtful': {
    severity: 'info',
    text: '"{title}" is taken for a level, though it does not read like the others.',
    hint: 'If it is none, list the titles of the levels in the front matter: levels: [...].',
  },
  'levels-guessed': {
    severity: 'info',
    text: 'The {where} of this table are taken for levels: {titles}.',
    hint: 'If others are, list them in the front matter, levels: [...], or write shape: rows or shape: table.',
  },
  'row-no-level': {
    severity: 'warning',
    text: '"{title}" stands at no level; it is kept as text.',
    hint: 'Name a level in its row, or add it to the levels in the front matter.',
  },
  'tables-continued': {
    severity: 'info',
    text: 'This table has the competencies of the one above: {titles} are further levels of the same track.',
    hint: 'If it is a track of its own, put a heading above it.',
  },
  'tables-apart': {
    severity: 'info',
    text: 'This table has the competencies of the one above, and other levels: {titles}. They are tracks of their own.',
    hint: 'If they are one track, put both tables below one heading.',
  },
  'tables-joined': {
    severity: 'info',
    text: 'The tables below {count} headings of "{title}" have the same levels: they are its areas.',
    hint: 'If they are tracks of their own, give them headings as deep as those of other tracks.',
  },
  'table-empty': {
    severity: 'warning',
    text: 'The table has levels, but no competencies.',
    hint: 'Add a row for each competency.',
  },
  'area-empty': {
    severity: 'warning',
    text: 'No competency stands below "{title}".',
    hint: 'If it is a competency, fill in its levels; a row without them opens an area.',
  },
  'track-empty': {
    severity: 'warning',
    text: 'The track "{title}" has no levels yet.',
    hint: 'Put a table below this heading whose columns are levels, or delete the heading.',
  },
  'track-id-taken': {
    severity: 'warning',
    text: 'The track "{title}" would have the same id as the one at {other}; it has the id {id}.',
    hint: 'Give each track a title of its own.',
  },
  'id-taken': {
    severity: 'warning',
    text: 'The front matter gives "{title}" the id {id}, which {other} has already.',
    hint: 'Give each an id of its own; the one made of the title is used until then.',
  },
  'front-matter-unmatched': {
    severity: 'warning',
    text: 'The front matter lists "{title}" under "{key}", but the ladder holds nothing of that name.',
    hint: 'Write it as it stands in the ladder, or take it out.',
  },
  'section-prose': {
    severity: 'info',
    text: '"{title}" has no table of levels; it is kept as part of the introduction.',
    hint: 'If it is a track, put a table below this heading whose columns are levels.',
  },
  'section-no-level': {
    severity: 'info',
    text: '"{title}" is not read as a level; it is kept as part of the introduction.',
    hint: 'If it is one, list the titles of all levels in the front matter (levels: [...]).',
  },
  'heading-of-levels': {
    severity: 'info',
    text: '"{title}" only heads levels; they are read as those of "{parent}".',
    hint: 'The heading can be left out.',
  },
  'level-joined': {
    severity: 'info',
    text: '"{title}" is read as the level "{level}", as no competency has both.',
    hint: 'Give the level one title everywhere; if it is another, list the titles of all levels in the front matter (levels: [...]).',
  },
  'levels-by-structure': {
    severity: 'info',
    text: 'These are taken as levels, since the same names stand below each: {titles}.',
    hint: 'List the titles of the levels in the front matter (levels: [...]); if these are competencies, write shape: competencies there.',
  },
  'competencies-or-tracks': {
    severity: 'info',
    text: 'These are taken as competencies, since the same levels stand below each: {titles}.',
    hint: 'Write shape: competencies in the front matter, or shape: headings if each is a track.',
  },
  'levels-reversed': {
    severity: 'info',
    text: 'The highest level stands first in the file; the steps are counted from "{first}" up to "{last}".',
    hint: 'List the levels in their order in the front matter (levels: [...]) if this is wrong.',
  },
  'matrix-too-large': {
    severity: 'error',
    text: '{levels} levels and {competencies} competencies are too many for one track: the file is kept as text.',
    hint: 'Perhaps these headings are no levels: list the titles of the levels in the front matter (levels: [...]).',
  },
  'levels-additive': {
    severity: 'info',
    text: '{found} of {all} levels say that they add to the level before.',
    hint: 'With cumulative: true in the front matter, each level is shown with those it builds on.',
  },
  'level-empty': {
    severity: 'warning',
    text: 'Nothing stands below the level "{title}".',
    hint: 'Say what is expected there, or delete the heading.',
  },
  'level-untitled': {
    severity: 'warning',
    text: 'A column of levels has no title; it is called "Level {number}".',
    hint: 'Write the title of the level at the head of the column.',
  },
  'row-short': {
    severity: 'warning',
    text: 'The row has {found} cells where the header has {expected}; the last are taken as blank.',
    hint: 'Add the missing pipes; in HTML, the missing cells.',
  },
  'row-long': {
    severity: 'error',
    text: 'The row has {found} cells where the header has {expected}: "{words}" belongs to no level.',
    hint: 'Write a pipe inside a cell, even in code, as \\|, or add a column to the header.',
  },
  'row-mended': {
    severity: 'info',
    text: 'This line goes on with the last cell of the row above.',
    hint: 'Markdown wants each row on one line: write <br> for a line break.',
  },
  'row-unnamed': {
    severity: 'warning',
    text: 'The row names no competency; it is called "Summary".',
    hint: 'Name it in the column of competencies.',
  },
  'same-as-unknown': {
    severity: 'warning',
    text: '"{text}" names no other level that can be told for certain; it is printed as it is.',
    hint: 'Write "Same as" and the title of one of the levels: {known}.',
  },
  'same-as-circle': {
    severity: 'warning',
    text: '"{text}" leads round in a circle, so that no level says what is expected.',
    hint: 'Write the expectation out at one of the levels.',
  },
  'level-duplicate': {
    severity: 'warning',
    text: 'The track "{track}" has two levels called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each level a title of its own.',
  },
  'level-unchanged': {
    severity: 'info',
    text: '"{title}" asks the same of {to} as of {from}.',
    hint: 'If that is meant, "Same as {from}" keeps the two alike when one is edited.',
  },
  'competency-duplicate': {
    severity: 'warning',
    text: 'The area "{area}" has two competencies called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each competency of an area a name of its own.',
  },
  'competency-blank': {
    severity: 'warning',
    text: 'No level says anything of "{title}".',
    hint: 'Fill in the row, or delete it.',
  },
  'competency-name-drift': {
    severity: 'warning',
    text: '"{title}" is called "{earlier}" in another track ({other}).',
    hint: 'If they are one, call both the same, or write "{title}": "{earlier}" under aliases in the front matter.',
  },
  'competency-level-drift': {
    severity: 'warning',
    text: '"{title}" is probably what other levels call "{earlier}" ({other}): no level names both.',
    hint: 'If they are one, call both the same, or write "{title}": "{earlier}" under aliases in the front matter.',
  },
  'competency-gap': {
    severity: 'warning',
    text: '"{title}" says nothing for {names}, though levels before and after have it.',
    hint: 'Fill in the level, write "Same as …", or n/a where it is not asked for.',
  },
  'competency-partial': {
    severity: 'info',
    text: '"{title}" says nothing for {names}.',
    hint: 'If that is meant, n/a says so; a blank leaves it open.',
  },
  'competencies-unaligned': {
    severity: 'info',
    text: '{count} of the {total} competencies of "{track}" are named at one level only: they are listed there, and blank at the others.',
    hint: 'To compare levels, name the same competencies at each; names that drifted can be joined with aliases in the front matter.',
  },
  'level-skipped': {
    severity: 'warning',
    text: 'In "{track}" the level "{title}" follows "{before}": one seems to be left out.',
    hint: 'Add the level that is missing, or number the levels without a gap.',
  },
  'ladder-none': {
    severity: 'error',
    text: 'No ladder was found in {path}.',
    hint: 'Put a Markdown file (.md) with a table of levels there, or name another with --ladders.',
  },
} as const satisfies Record<string, Entry>;
