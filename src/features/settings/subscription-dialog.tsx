import Radio from '@mui/material/Radio';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import CheckIcon from 'lucide-react/icons/check';
import XIcon from 'lucide-react/icons/x';
import { type ReactNode, useId, useState } from 'react';
import { usageQuery } from '#src/api/license.ts';
import { subscriptionMutation, subscriptionQuery } from '#src/api/settings.ts';
import type { Tier } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import './subscription.css';
import { useSetting } from './use-setting.ts';

const tiers = ['essentials', 'advantage'] as const satisfies readonly Tier[];

/**
 * The features of each package, under the headings of the guide (S4 ch. 2). Advantage also includes Essentials, which is
 * not repeated. The names are the text keys of the groups and features.
 */
const tierFeatures = {
  essentials: [
    { group: 'inventory', features: ['device-inventory', 'communication-patterns', 'inventory-reports'] },
    { group: 'vulnerability', features: ['device-vulnerabilities', 'vulnerability-reports'] },
    { group: 'activities', features: ['control-events', 'activity-reports'] },
    { group: 'api', features: ['rest'] },
  ],
  advantage: [
    { group: 'posture', features: ['risk-scoring'] },
    { group: 'intrusion', features: ['snort', 'talos'] },
    { group: 'behavior', features: ['baselines', 'deviations'] },
    { group: 'integration', features: ['securex', 'pxgrid', 'firepower', 'siem', 'servicenow'] },
  ],
} as const satisfies Record<Tier, readonly { readonly group: string; readonly features: readonly string[] }[]>;

/** A feature; its name is a text key. */
type Feature = (typeof tierFeatures)[Tier][number]['features'][number];

/** The dialog Software Subscription Licensing (screens.md §3.8), with the packages, their features and warnings. */
export function SubscriptionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { value, save, reset, dialogProps } = useSetting({
    query: subscriptionQuery,
    mutation: subscriptionMutation,
    onClose,
  });
  const [chosen, setChosen] = useState<Tier>();
  const tier = value?.tier;
  const selected = chosen ?? tier;
  const isNarrow = useMediaQuery('(max-width: 599px)', { noSsr: true });
  const choice: PackageChoice = {
    selected,
    isStepDown: tier === 'advantage' && selected === 'essentials',
    warnings:
      tier !== undefined && selected !== undefined && selected !== tier ? <ChangeWarnings selected={selected} /> : null,
    onSelect: setChosen,
  };
  return (
    <SettingDialog
      {...dialogProps}
      title={t('subscription.title')}
      purpose={t('subscription.purpose')}
      save={t('common:save')}
      isChanged={selected !== tier}
      describe={(subscription) => t(`subscription.${subscription.tier}`)}
      kind="tier-changed"
      onAcceptCurrent={() => {
        reset();
        setChosen(undefined);
      }}
      onSave={() => selected && save({ tier: selected })}
    >
      <p>{t('subscription.cost')}</p>
      <div role="radiogroup" aria-label={t('subscription.legend')} className="choices">
        {isNarrow ? <PackageCards {...choice} /> : <PackageTable {...choice} />}
      </div>
    </SettingDialog>
  );
}

/** The chosen package and what the choice means. */
interface PackageChoice {
  readonly selected: Tier | undefined;
  /** Whether the features of Advantage would stop. */
  readonly isStepDown: boolean;
  /** What saving the chosen package changes, if it changes something. */
  readonly warnings: ReactNode;
  readonly onSelect: (tier: Tier) => void;
}

/** Compares the packages feature by feature. The heads of the two columns choose the package. */
function PackageTable({ selected, isStepDown, warnings, onSelect }: PackageChoice) {
  const { t } = useTranslation('settings');
  return (
    <table className="packages">
      <colgroup>
        <col className="package-area" />
        <col />
        <col className="package-mark" span={2} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2} className="label">
            {t('subscription.feature')}
          </th>
          {tiers.map((tier) => (
            <PackageHead key={tier} tier={tier} isSelected={selected === tier} onSelect={() => onSelect(tier)} />
          ))}
        </tr>
      </thead>
      {warnings ? (
        <tbody>
          <tr>
            <td colSpan={4}>
              <div className="stack">{warnings}</div>
            </td>
          </tr>
        </tbody>
      ) : null}
      {tiers.flatMap((tier) =>
        tierFeatures[tier].map(({ group, features }) => (
          <tbody key={group}>
            {features.map((feature, index) => (
              <tr key={feature}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={features.length} className="label">
                    {t(`subscription.groups.${group}`)}
                  </th>
                ) : null}
                <th scope="row">
                  <FeatureName feature={feature} isLost={isStepDown && tier === 'advantage'} />
                </th>
                {tiers.map((column) => (
                  <td key={column} data-chosen={selected === column}>
                    <Inclusion
                      inclusion={
                        tier === 'essentials' || column === 'advantage'
                          ? 'included'
                          : isStepDown
                            ? 'lost'
                            : 'notIncluded'
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )),
      )}
    </table>
  );
}

interface PackageHeadProps {
  readonly tier: Tier;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** The head of a package's column: its radio button, whose label names the column. */
function PackageHead({ tier, isSelected, onSelect }: PackageHeadProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  return (
    <th scope="col" aria-labelledby={`${id}-name`} data-chosen={isSelected}>
      <span className="package-head">
        <Radio
          size="small"
          className="choice-radio"
          checked={isSelected}
          name="tier"
          value={tier}
          onChange={onSelect}
          slotProps={{ input: { id } }}
        />
        <label htmlFor={id} id={`${id}-name`} className="choice-label">
          {t(`subscription.${tier}`)}
        </label>
      </span>
    </th>
  );
}

interface InclusionProps {
  /** `lost`: the product uses the feature, and the chosen package lacks it. */
  readonly inclusion: 'included' | 'notIncluded' | 'lost';
}

/** Whether a package includes a feature: a mark, and the same in words for screen readers. */
function Inclusion({ inclusion }: InclusionProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      {inclusion === 'included' ? <CheckIcon className="status-icon" aria-hidden="true" /> : null}
      {inclusion === 'notIncluded' ? <span aria-hidden="true">–</span> : null}
      {inclusion === 'lost' ? <XIcon className="status-icon feature-lost" aria-hidden="true" /> : null}
      <span className="visually-hidden">{t(`subscription.inclusion.${inclusion}`)}</span>
    </>
  );
}

interface FeatureNameProps {
  readonly feature: Feature;
  /** Whether the feature would stop. It is then struck through. */
  readonly isLost: boolean;
}

function FeatureName({ feature, isLost }: FeatureNameProps) {
  const { t } = useTranslation('settings');
  const name = t(`subscription.features.${feature}`);
  return isLost ? <s>{name}</s> : name;
}

/** The packages on a phone, where a table has no room: a card for each, with its features collapsed. */
function PackageCards({ selected, isStepDown, warnings, onSelect }: PackageChoice) {
  const { t } = useTranslation('settings');
  return tiers.map((tier) => (
    <ChoiceCard
      key={tier}
      name="tier"
      value={tier}
      label={t(`subscription.${tier}`)}
      isSelected={selected === tier}
      onSelect={() => onSelect(tier)}
    >
      {selected === tier ? warnings : null}
      <details className="included">
        <summary tabIndex={0}>{t('subscription.includes')}</summary>
        {tier === 'advantage' ? <p>{t('subscription.alsoEssentials')}</p> : null}
        <dl className="included-groups">
          {tierFeatures[tier].map(({ group, features }) => (
            <div key={group}>
              <dt className="label">{t(`subscription.groups.${group}`)}</dt>
              {features.map((feature) => (
                <dd key={feature}>
                  <FeatureName feature={feature} isLost={isStepDown && tier === 'advantage'} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </ChoiceCard>
  ));
}

/** Warnings about a change to the package `selected`: features that stop and licenses that the account lacks. */
function ChangeWarnings({ selected }: { readonly selected: Tier }) {
  return (
    <>
      {selected === 'essentials' ? <DowngradeWarning /> : null}
      <ShortageWarning selected={selected} />
    </>
  );
}

/** Warning about features that stop without Advantage (S4 ch. 2), with the current usage of Snort IDS. */
function DowngradeWarning() {
  const { t } = useTranslation('settings');
  const { data: intrusionDetection } = useQuery({ ...usageQuery, select: (usage) => usage.intrusionDetection });
  const { sensors = 0, interfaces = 0, rules = 'community' } = intrusionDetection ?? {};
  return (
    <NoticeBox severity="warning" role="status" title={t('subscription.stepDown')}>
      {sensors > 0 ? <p>{t(`subscription.sensorsStop.${rules}`, { count: sensors })}</p> : null}
      {interfaces > 0 ? <p>{t(`subscription.interfacesStop.${rules}`, { count: interfaces })}</p> : null}
    </NoticeBox>
  );
}

/** Warning that the account has too few licenses of the package, if the portal has reported their number. */
function ShortageWarning({ selected }: { readonly selected: Tier }) {
  const { t } = useTranslation('settings');
  const { number } = useFormats();
  const { data: otherTier } = useQuery({ ...usageQuery, select: (usage) => usage.otherTier });
  if (otherTier?.tier !== selected || otherTier.needed <= otherTier.available) return null;
  const { needed, available } = otherTier;
  const quantities = { count: available, number: number(available), needed: number(needed) };
  return (
    <NoticeBox
      severity="warning"
      role="status"
      title={t('subscription.shortage', { ...quantities, tier: t(`subscription.${selected}`) })}
    >
      <p>{t('subscription.shortageNext')}</p>
    </NoticeBox>
  );
}
