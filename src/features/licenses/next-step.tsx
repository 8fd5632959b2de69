import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '#src/api/session.ts';
import type { Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import { canChangeLicenses } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

const isReadOnly = ({ role }: Session) => !canChangeLicenses(role);

/** Returns whether the role of the user can change no licenses. `false` until the role is known. */
export function useIsReadOnly(): boolean {
  const { data = false } = useQuery({ ...sessionQuery, select: isReadOnly });
  return data;
}

interface NextStepProps {
  /** What the roles that can change licenses can do here. Without it, a read-only role gets no text. */
  readonly does?: 'register' | 'reserve' | 'continue' | 'resolve';
  /** What the text calls the product, for `register`. */
  readonly noun?: Product['noun'];
  /** The instruction. */
  readonly children?: ReactNode;
}

/** The instruction of a notice; for a read-only role, which cannot follow it, the roles that can. */
export function NextStep({ does, noun: context = 'center', children }: NextStepProps) {
  const { t } = useTranslation('licenses');
  if (!useIsReadOnly()) return children;
  if (does === 'register') return t('notice.changers.register', { context });
  return does ? t(`notice.changers.${does}`) : null;
}
