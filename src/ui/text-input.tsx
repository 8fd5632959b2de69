import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import InputBase, { type InputBaseProps } from '@mui/material/InputBase';
import { type ReactNode, type Ref, useId } from 'react';

interface TextInputProps extends Omit<InputBaseProps, 'error' | 'id' | 'inputRef'> {
  readonly label: string;
  /** Help text under the field; an error replaces it. */
  readonly help?: ReactNode;
  /** The error and how to correct it. It is announced at once. */
  readonly error: string | undefined;
  /** The id of an external error message (`aria-describedby`), while it is shown. */
  readonly errorMessageId?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

/** A text field with its label above and its error or help text below. */
export function TextInput({
  label,
  help,
  error,
  errorMessageId,
  inputProps,
  inputRef,
  className,
  ...input
}: TextInputProps) {
  const id = useId();
  const description = error ?? help;
  return (
    <FormControl error={error !== undefined} fullWidth={input.fullWidth ?? true}>
      <FormLabel htmlFor={id} className="field-label">
        {label}
      </FormLabel>
      <InputBase
        {...input}
        id={id}
        {...(inputRef ? { inputRef } : {})}
        className={`field ${className ?? ''}`}
        autoComplete="off"
        spellCheck={false}
        inputProps={{
          // The value is a code, an address or a name, which browser translation must not change.
          translate: 'no',
          ...inputProps,
          'aria-describedby': [description ? `${id}-about` : '', errorMessageId ?? ''].join(' ').trim() || undefined,
          'aria-invalid': (error ?? errorMessageId) !== undefined,
          autoCapitalize: 'off',
        }}
      />
      {description ? (
        <FormHelperText
          // A new element for each error: screen readers may miss a mere change of the text.
          key={error ?? 'help'}
          className="field-about"
          id={`${id}-about`}
          role={error ? 'alert' : undefined}
        >
          {description}
        </FormHelperText>
      ) : null}
    </FormControl>
  );
}
