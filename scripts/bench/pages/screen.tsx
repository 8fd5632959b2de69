import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';

/** The data of a reference page: a minimal licence page in usual MUI style. */
export interface ScreenProps {
  readonly summary: Summary | undefined;
  readonly usage: Usage | undefined;
}

export const Screen = ({ summary, usage }: ScreenProps) => {
  const [open, setOpen] = useState(false);
  return (
    <main data-ready={summary && usage ? 'true' : undefined}>
      <Typography variant="h4" component="h1">
        License
      </Typography>
      <Paper variant="outlined">
        <dl>
          <dt>Registration</dt>
          <dd>{summary?.registration.status}</dd>
          <dt>Authorization</dt>
          <dd>{summary && 'authorization' in summary ? summary.authorization.status : undefined}</dd>
        </dl>
        <Button variant="contained" onClick={() => setOpen(true)}>
          Register
        </Button>
      </Paper>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>License</TableCell>
            <TableCell>Description</TableCell>
            <TableCell align="right">In use</TableCell>
            <TableCell>Status</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {usage?.licenses.map((license) => (
            <TableRow key={license.tag}>
              <TableCell>{license.name}</TableCell>
              <TableCell>{license.description}</TableCell>
              <TableCell align="right">{license.inUse}</TableCell>
              <TableCell>{license.status}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Dialog open={open} onClose={() => setOpen(false)}>
        <DialogTitle>Register</DialogTitle>
        <DialogContent>
          <TextField label="Token" />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
        </DialogActions>
      </Dialog>
    </main>
  );
};

/** Requests data from the stub API. */
export const fetchJson = async <Reply,>(path: string): Promise<Reply> => (await fetch(`/api/v1${path}`)).json();
