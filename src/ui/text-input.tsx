import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import InputBase, { type InputBaseProps } from '@mui/material/InputBase';
import { type Ref, useId } from 'react';

interface TextInputProps extends Omit<InputBaseProps, 'error' | 'id' | 'inputRef'> {
  readonly label: string;
  /** What to enter, said under the field until something is wrong with it. */
  readonly help?: string;
  /** What is wrong and how to mend it; read out at once. */
  readonly error: string | undefined;
  /** The identity of what says elsewhere what is wrong with it, while something is. */
  readonly errorMessageId?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

/** A text field with its label above it and its fault at it. */
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
          // A code, an address or a name.
          translate: 'no',
          ...inputProps,
          'aria-describedby': [description ? `${id}-about` : '', errorMessageId ?? ''].join(' ').trim() || undefined,
          'aria-invalid': (error ?? errorMessageId) !== undefined,
          autoCapitalize: 'off',
        }}
      />
      {description ? (
        <FormHelperText
          // Made anew for each fault: readers say what comes with its text, and may overlook what only changes.
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
