/** Messages about how a ladder is read: its tables, headings and rows. */
import type { Entry } from './entry.ts';

export const ladderCodes = {
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
} as const satisfies Record<string, Entry>;
