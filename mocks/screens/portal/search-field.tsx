import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search that narrows the table below it as one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <TextField
      type="search"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        // A name or a serial number.
        htmlInput: { translate: 'no' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search sx={{ fontSize: 20 }} />
            </InputAdornment>
          ),
        },
      }}
      sx={{ mb: 4, maxWidth: 360 }}
    />
  );
}
