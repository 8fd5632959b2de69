import Button from '@mui/material/Button';
import { productKinds } from '#mocks/agent/state.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { sameStart, scenarioAddress } from '#mocks/url-options/link.ts';
import { selectableRoles } from '#mocks/url-options/parse-options.ts';
import { ChoiceField } from './choice-field.tsx';
import { useLab } from './lab-context.ts';
import { useStatus } from './queries.ts';
import { ScenarioSearch } from './scenario-search.tsx';
import { saveSessionState } from './session-state.ts';
import { useLabTexts } from './use-lab-texts.ts';
import { useScenarios } from './use-scenarios.ts';
import { useSessionState } from './use-session-state.ts';

/** Selects scenario, product and role. */
export function ScenarioSection() {
  const { t } = useLabTexts();
  const { go } = useLab();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const [product, setProduct] = useSessionState('product');
  const [role, setRole] = useSessionState('role');
  const loadScenario = (scenario: ScenarioName) => {
    if (!status) return;
    // On a phone the open Lab would cover the loaded scenario.
    if (window.matchMedia('(max-width: 599px)').matches) saveSessionState({ isOpen: false });
    go(scenarioAddress(scenario, { ...(product && { product }), ...(role && { role }), ...sameStart(status) }));
  };
  const scenario = status?.scenario;
  return (
    <>
      <ScenarioSearch scenarios={scenarios} currentName={scenario} onChoose={({ name }) => loadScenario(name)} />
      <div className="lab-row">
        <ChoiceField
          label={t('scenario.product')}
          value={product}
          onChange={setProduct}
          choices={[
            ['', t('scenario.asScenario')],
            ...productKinds.map((each) => [each, t(`scenario.products.${each}`)] as const),
          ]}
        />
        <ChoiceField
          label={t('scenario.role')}
          value={role}
          onChange={setRole}
          choices={[
            ['', t('scenario.asScenario')],
            ...selectableRoles.map((each) => [each, t(`scenario.roles.${each}`)] as const),
          ]}
        />
      </div>
      {product === 'secure-workload' ? <p className="lab-hint">{t('scenario.invented')}</p> : null}
      <div className="lab-aside">
        <Button onClick={() => scenario && loadScenario(scenario)}>{t('scenario.startAfresh')}</Button>
        <p className="lab-hint">{t('scenario.startAfreshHelp', { scenario: scenario ?? '' })}</p>
      </div>
    </>
  );
}
