import type { Inline } from '../../document/model.ts';

/** The words of inlines without their looks. */
export const plainText = (children: readonly Inline[]): string => children.map(said).join('');

function said(child: Inline): string {
  switch (child.kind) {
    case 'text':
    case 'code':
      return child.value;
    case 'span':
    case 'language':
    case 'link':
      return plainText(child.children);
    case 'break':
      return ' ';
    case 'choice':
      return child.label;
    case 'one-of':
      return child.answers.map(({ label }) => label).join(' ');
    case 'blank':
      return '';
    case 'picture':
    case 'dots':
    case 'units':
      return child.alt;
  }
}
