import type { ComponentPropsWithRef, ReactNode } from 'react';

interface ButtonLook {
  /** `contained` for the primary action of a place, `outlined` for others, `text` for the least important. */
  readonly variant?: 'text' | 'outlined' | 'contained';
  readonly size?: 'small' | 'medium';
  /** `error` for what deletes or ends something. */
  readonly color?: 'primary' | 'error';
  readonly startIcon?: ReactNode;
  readonly endIcon?: ReactNode;
}

const classOf = (variant: string, size: string, color: string, className: string | undefined) =>
  ['button', variant, size, color, className].filter(Boolean).join(' ');

/**
 * A button of the product's screens. It is a plain element (styles/button.css), so that the first view needs no component
 * library (docs/decisions/0043).
 */
export function Button({
  variant = 'text',
  size = 'medium',
  color = 'primary',
  startIcon,
  endIcon,
  className,
  children,
  ...props
}: ButtonLook & ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...props} className={classOf(variant, size, color, className)}>
      {startIcon}
      {children}
      {endIcon}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  variant = 'text',
  size = 'medium',
  color = 'primary',
  className,
  ...props
}: ButtonLook & ComponentPropsWithRef<'a'>) {
  return <a {...props} className={classOf(variant, size, color, className)} />;
}
