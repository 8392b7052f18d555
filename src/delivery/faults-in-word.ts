/** What is wrong with the words of a finished Word file. */
import type { Document } from '../document/model.ts';
import { type Differences, differences, none, type Told } from './compare.ts';
import { descriptionsIn } from './described.ts';
import { inPictures, toldOf } from './faults-in-pdf.ts';
import { furnitureOfWord } from './furniture.ts';
import { lettersOf } from './letters.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { OpenedWord } from './read-word.ts';

/** All of it: its body, in order; its heads and feet; what empty fields and pictures say. */
export function faultsInWord(document: Document, opened: OpenedWord): readonly Differences[] {
  const { heads, feet, prompts, pictures, stray } = opened;
  const { heads: wantedHeads, feet: wantedFeet } = furnitureOfWord(document);
  return [
    inBody(passagesOf(document, 'docx'), opened),
    eachOf(wantedHeads, heads, 'in a running head'),
    eachOf(wantedFeet, feet, 'in a running foot'),
    inPictures(descriptionsIn(document, { inContents: true }), [pictures]),
    differences(
      [],
      [...promptsOf(document, prompts), ...stray].map((words) => at('', words)),
    ),
  ];
}

/** Stretch by stretch and passage by passage, letters are known; they are compared as wholes. */
const inBody = (
  wanted: readonly Passage[],
  { body, letters }: Pick<OpenedWord, 'body' | 'letters'>,
): Differences =>
  wanted.map((passage) => passage.letters).join('') === letters
    ? none
    : differences(wanted.map(toldOf), [{ words: body, place: '' }]);

/** What stands in empty fields and is none of the words that the document has for them. */
function promptsOf({ meta }: Document, found: readonly string[]): readonly string[] {
  const { writeHere, choose, chooseDate } = meta.words;
  const known = new Set([writeHere, choose, chooseDate].map(lettersOf));
  return found.filter((prompt) => !known.has(lettersOf(prompt)));
}

const at = (place: string, words: string): Told => ({ words, place });

/** Heads or feet that each must be there, in any order; there may be empty ones. */
function eachOf(wanted: readonly string[], found: readonly string[], place: string): Differences {
  const lost = without(wanted, found).map((words) => at(place, words));
  const surplus = without(found, wanted).map((words) => at(place, words));
  return differences(lost, surplus);
}

/** Those that say something, and nothing that is among the others. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(['', ...others.map(lettersOf)]);
  return all.filter((words) => !known.has(lettersOf(words)));
}
