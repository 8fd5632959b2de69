import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usageQuery } from '#src/api/license.ts';
import type { AuthorizationPreview, GrantedLicense } from '#src/contract/reservation.ts';
import { type TermChange, termChanges } from '#src/domain/terms.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { announce } from '#src/ui/announcer.ts';
import { DataTable, type TableColumn } from '#src/ui/data-table.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { TermEnds, TermName } from '#src/ui/terms.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { codeShortages } from './code-shortages.ts';
import './authorization-preview.css';

interface AuthorizationPreviewSectionProps {
  /** With the names of the parts that the page does not know, if there are any. */
  readonly preview: AuthorizationPreview & { readonly leftOut?: string };
  readonly isUpdate: boolean;
}

/** Preview of an authorization code before its installation: device, licenses, quantities and terms. */
export function AuthorizationPreviewSection({ preview, isUpdate }: AuthorizationPreviewSectionProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const { dateTime } = useFormats();
  const { kind, productIdentifier, serialNumber, issuedAt, licenses, leftOut } = preview;
  const columns = useColumns(isUpdate);
  const title = isUpdate ? t('preview.changes') : t(`preview.grants.${kind}`);
  useEffect(() => announce(title), [title]);
  return (
    <section className="preview" aria-label={title}>
      <p className="preview-title">{title}</p>
      <p className="muted">
        <TextWithNames
          text={t('preview.device', { productIdentifier, serialNumber, date: dateTime(issuedAt) })}
          names={[productIdentifier, serialNumber]}
        />
      </p>
      {kind === 'universal' ? (
        <p>{t('preview.universal')}</p>
      ) : (
        <>
          <DataTable
            label={title}
            columns={columns}
            rows={licenses.map(createRow)}
            rowKey={rowKey}
            getSubRows={getTermRows}
          />
          <Shortages licenses={licenses} />
        </>
      )}
      {leftOut ? <p className="muted">{t('common:leftOut', { fields: leftOut })}</p> : null}
    </section>
  );
}

/** The row of a license, or of one of its terms if it has several. */
interface PreviewRow extends Pick<TermChange, 'held' | 'granted'> {
  readonly license: GrantedLicense;
  readonly terms: readonly TermChange[];
  /** The position of the term, from 1; undefined for the license itself. */
  readonly place?: number;
  /** Number of terms of the license. */
  readonly count: number;
}

function createRow(license: GrantedLicense): PreviewRow {
  const { held, granted } = license;
  const terms = termChanges(license.heldTerms, license.terms);
  return { license, held, granted, terms, count: terms.length };
}

function getTermRows({ license, terms, count, place }: PreviewRow): readonly PreviewRow[] {
  if (count < 2 || place !== undefined) return [];
  return terms.map((term, index) => ({
    license,
    held: term.held,
    granted: term.granted,
    terms: [term],
    place: index + 1,
    count,
  }));
}

const rowKey = ({ license, place = 0 }: PreviewRow) => `${license.tag} ${place}`;

function useColumns(isUpdate: boolean): readonly TableColumn<PreviewRow>[] {
  const { t } = useTranslation('reservation');
  const { number } = useFormats();
  return [
    {
      id: 'license',
      header: t('preview.license'),
      isRowHeader: true,
      cell: ({ license: { name, description }, place, count }) =>
        place === undefined ? (
          <span>
            {name}
            {description ? <span className="preview-description muted">{description}</span> : null}
          </span>
        ) : (
          <TermName license={name} place={place} count={count} />
        ),
    },
    {
      id: 'quantity',
      header: t('preview.quantity'),
      isNumeric: true,
      cell: ({ held, granted }) => (isUpdate ? `${number(held)} → ${number(granted)}` : number(granted)),
    },
    {
      id: 'expires',
      header: t('preview.expires'),
      cell: ({ terms }) => <TermEnds terms={terms} />,
    },
  ];
}

/** Warning about usage that the code does not cover. */
function Shortages({ licenses }: Pick<AuthorizationPreview, 'licenses'>) {
  const { t } = useTranslation('reservation');
  const { number } = useFormats();
  const { data: usage } = useQuery(usageQuery);
  const shortages = codeShortages(licenses, usage?.licenses ?? []);
  if (shortages.length === 0) return null;
  return (
    <NoticeBox severity="warning" title={t('preview.short')}>
      <ul className="notice-steps">
        {shortages.map(({ tag, name, inUse, short }) => (
          <li key={tag}>{t('preview.shortOf', { name, inUse: number(inUse), count: short })}</li>
        ))}
      </ul>
    </NoticeBox>
  );
}
