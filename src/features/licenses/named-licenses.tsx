import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { licenseRowPath } from '#src/paths.ts';

interface NamedLicensesProps {
  readonly licenses: readonly LicenseUsage[];
  /** The number of licenses that the notice names. The usage table has them all. */
  readonly maximum?: number;
  readonly children: (license: LicenseUsage) => ReactNode;
}

/** The licenses that a notice is about: the first ones, and the number of the others. */
export function NamedLicenses({ licenses, maximum = 3, children }: NamedLicensesProps) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const named = licenses.slice(0, maximum);
  const count = licenses.length - named.length;
  return (
    <ul className="notice-steps">
      {named.map((license) => (
        <li key={license.tag}>{children(license)}</li>
      ))}
      {count > 0 ? <li>{t('notice.moreLicenses', { count, number: number(count) })}</li> : null}
    </ul>
  );
}

/** Returns a link to the row of a license, for `RichText` to put around its name. */
export const licenseLink = ({ tag }: LicenseUsage) => <Link className="license-name" to={licenseRowPath(tag)} />;
