/** Whether the two files of a document say the same. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Document } from '../document/model.ts';
import { brief, differences, type Told } from './compare.ts';
import { onPage, toldOf, withoutPages } from './faults-in-pdf.ts';
import { lettersOf } from './letters.ts';
import { isSaid, type Passage, passagesOf } from './passages.ts';
import type { OpenedPdf } from './read-pdf.ts';
import type { OpenedWord } from './read-word.ts';
import type { Reopened } from './reopen.ts';

/**
 * Compares the words of a document's finished PDF with those of its finished Word file, each as it
 * is read out; where there are not both, nothing. The first difference is reported: then neither
 * may be delivered.
 */
export function alike(
  document: Document,
  files: readonly (Reopened | undefined)[],
  file: string,
): readonly Diagnostic[] {
  const pdf = files.find((each) => each?.format === 'pdf');
  const word = files.find((each) => each?.format === 'docx');
  return pdf && word ? comparison(document, pdf, word, file) : [];
}

function comparison(
  document: Document,
  pdf: OpenedPdf,
  word: OpenedWord,
  file: string,
): readonly Diagnostic[] {
  const [one, other] = inOneOrder(document, pdf, word);
  if (lettersIn(one) === lettersIn(other)) return [];
  const { lost, surplus, moved } = differences(one.map(asTold), other.map(asTold));
  const [gone, added] = [lost[0], surplus[0] ?? moved[0]];
  const place = gone?.place || added?.place || `after "${added?.after ?? ''}"`;
  const said = { place, pdf: brief(gone?.words ?? ''), word: brief(added?.words ?? '') };
  return [report('formats-differ', { file }, said)];
}

/** Words with their letters; where they stand is worked out where somebody wants to know. */
type Lettered = Pick<Passage, 'letters'> & { readonly told: () => Told };

const asTold = ({ told }: Lettered): Told => told();

const lettered = (passage: Passage): Lettered => ({
  letters: passage.letters,
  told: () => toldOf(passage),
});

/**
 * What each file says, in one order: pairs in two columns are read row by row in Word. Without the
 * numbers of lists, which Word counts itself, and the pages in the contents, which it works out.
 * Where a file says what it should, it is known under which heading each word stands.
 */
function inOneOrder(
  document: Document,
  { reading, pages }: OpenedPdf,
  { body, letters }: OpenedWord,
): readonly [pdf: readonly Lettered[], word: readonly Lettered[]] {
  const byColumns = passagesOf(document, 'pdf').filter(isSaid);
  const byRows = passagesOf(document, 'docx');
  const pdf = withoutPages(reading.filter(isSaid), byColumns, pages).map((one): Lettered => ({
    letters: lettersOf(one.words),
    told: () => onPage(one),
  }));
  const word: readonly Lettered[] = [{ letters, told: () => ({ words: body, place: '' }) }];
  const isPdfWhole = lettersIn(pdf) === lettersIn(byColumns);
  const isWordWhole = letters === lettersIn(byRows);
  if (isWordWhole) {
    const inOrder = byRows.toSorted((a, b) => a.at - b.at).map(lettered);
    return [isPdfWhole ? byColumns.map(lettered) : pdf, inOrder];
  }
  return [isPdfWhole ? byRows.map(lettered) : pdf, word];
}

const lettersIn = (all: readonly { readonly letters: string }[]): string =>
  all.map(({ letters }) => letters).join('');
