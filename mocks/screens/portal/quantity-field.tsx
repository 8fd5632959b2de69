import TextField from '@mui/material/TextField';
import type { KeyboardEvent } from 'react';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { parseQuantity, type QuantityError } from './quantities.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface QuantityFieldProps {
  readonly license: PortalReservable;
  readonly text: string;
  readonly error: QuantityError | undefined;
  readonly onChange: (text: string) => void;
}

/**
 * Input of a license quantity. It is a text field, since `type="number"` discards invalid input before it can be
 * reported; the arrow keys still change the value.
 */
export function QuantityField({ license, text, error, onChange }: QuantityFieldProps) {
  const { t } = usePortalTexts();
  const parsed = parseQuantity(text, license);
  const count = typeof parsed === 'number' ? parsed : 0;
  const handleKey = (event: KeyboardEvent) => {
    const delta = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    onChange(String(Math.min(license.most, Math.max(0, count + delta))));
  };
  return (
    <TextField
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={handleKey}
      error={error !== undefined}
      helperText={error && t(error === 'too-many' ? 'reserve.tooMany' : 'reserve.notANumber', { most: license.most })}
      slotProps={{
        htmlInput: {
          role: 'spinbutton',
          inputMode: 'numeric',
          autoComplete: 'off',
          'aria-label': t('reserve.reserveField', { license: license.name }),
          'aria-valuemin': 0,
          'aria-valuemax': license.most,
          'aria-valuenow': count,
          ...(text !== String(count) && text.trim() !== '' && { 'aria-valuetext': text }),
          'data-tag': license.tag,
        },
      }}
      sx={{ width: 120, '& input': { textAlign: 'end', py: 1 } }}
    />
  );
}
