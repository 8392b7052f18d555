import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { Span } from './model.ts';
import { names } from './names.ts';

/** Page numbers as viewers show them: each part's own, as they are printed; a dash for blank pages. */
export function numberPages(spans: readonly Span[], { context, catalog }: PDFDocument): void {
  const ranges = spans.flatMap(({ first, pages }, index) => {
    const after = first + pages;
    const isBlankAfter = (spans[index + 1]?.first ?? after) > after;
    return [
      [first - 1, { S: 'D' }] as const,
      ...(isBlankAfter ? [[after - 1, { P: PDFHexString.fromText('–') }] as const] : []),
    ];
  });
  catalog.set(names.pageLabels, context.obj({ Nums: ranges.flat() }));
}
