import TextField from '@mui/material/TextField';
import type { KeyboardEvent } from 'react';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { type QuantityFault, readQuantity } from './quantities.ts';
import { usePortalTexts } from './texts.ts';

interface QuantityFieldProps {
  readonly license: PortalReservable;
  readonly text: string;
  readonly fault: QuantityFault | undefined;
  readonly onChange: (text: string) => void;
}

/**
 * How many of a licence to reserve. A field of type number would throw away what is no number before anybody could say so;
 * this one keeps it, and goes up and down by the arrow keys all the same.
 */
export function QuantityField({ license, text, fault, onChange }: QuantityFieldProps) {
  const { say } = usePortalTexts();
  const read = readQuantity(text, license);
  const count = typeof read === 'number' ? read : 0;
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onChange(String(Math.min(license.most, Math.max(0, count + by))));
  };
  return (
    <TextField
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={step}
      error={fault !== undefined}
      helperText={fault && say(fault === 'too-many' ? 'reserve.tooMany' : 'reserve.notANumber', { most: license.most })}
      slotProps={{
        htmlInput: {
          role: 'spinbutton',
          inputMode: 'numeric',
          autoComplete: 'off',
          'aria-label': say('reserve.reserveField', { license: license.name }),
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
