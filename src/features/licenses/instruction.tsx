import type { ReactNode } from 'react';
import type { Product } from '#src/contract/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useIsReadOnly } from './use-action-availability.ts';

interface InstructionProps {
  /** What the other roles can do, which a read-only role is told instead. Without it, that role gets no text. */
  readonly task?: 'register' | 'reserve' | 'continue' | 'resolve';
  /** What the text calls the product, for `register`. */
  readonly noun?: Product['noun'];
  /** The instruction. */
  readonly children?: ReactNode;
}

/** The instruction of a notice; for a read-only role, which cannot follow it, the roles that can. */
export function Instruction({ task, noun: context = 'center', children }: InstructionProps) {
  const { t } = useTranslation('licenses');
  if (!useIsReadOnly()) return children;
  if (task === 'register') return t('notice.otherRoles.register', { context });
  return task ? t(`notice.otherRoles.${task}`) : null;
}
