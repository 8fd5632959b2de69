import Button from '@mui/material/Button';
import { askedRoles } from '#mocks/address/address.ts';
import { sameStart, scenarioAddress } from '#mocks/address/link.ts';
import { productKinds } from '#mocks/agent/state.ts';
import type { ScenarioName } from '#mocks/scenarios/catalogue.ts';
import { ChoiceField } from './choice-field.tsx';
import { useLab } from './lab-context.ts';
import { useStatus } from './questions.ts';
import { remember } from './remembered.ts';
import { ScenarioSearch } from './scenario-search.tsx';
import { useLabTexts } from './texts.ts';
import { useRemembered } from './use-remembered.ts';
import { useScenarios } from './use-scenarios.ts';

/** Which scenario, of which product and for whom. */
export function ScenarioSection() {
  const { say } = useLabTexts();
  const { go } = useLab();
  const scenarios = useScenarios();
  const { data: status } = useStatus();
  const [product, setProduct] = useRemembered('product');
  const [role, setRole] = useRemembered('role');
  const start = (scenario: ScenarioName) => {
    if (!status) return;
    // On a phone the Lab would hide what was asked for.
    if (window.matchMedia('(max-width: 599px)').matches) remember({ isOpen: false });
    go(scenarioAddress(scenario, { ...(product && { product }), ...(role && { role }), ...sameStart(status) }));
  };
  const scenario = status?.scenario;
  return (
    <>
      <ScenarioSearch scenarios={scenarios} present={scenario} onChoose={({ name }) => start(name)} />
      <div className="lab-row">
        <ChoiceField
          label={say('scenario.product')}
          value={product}
          onChange={setProduct}
          choices={[
            ['', say('scenario.asScenario')],
            ...productKinds.map((each) => [each, say(`scenario.products.${each}`)] as const),
          ]}
        />
        <ChoiceField
          label={say('scenario.role')}
          value={role}
          onChange={setRole}
          choices={[
            ['', say('scenario.asScenario')],
            ...askedRoles.map((each) => [each, say(`scenario.roles.${each}`)] as const),
          ]}
        />
      </div>
      {product === 'secure-workload' ? <p className="lab-hint">{say('scenario.invented')}</p> : null}
      <div className="lab-aside">
        <Button onClick={() => scenario && start(scenario)}>{say('scenario.startAfresh')}</Button>
        <p className="lab-hint">{say('scenario.startAfreshHelp', { scenario: scenario ?? '' })}</p>
      </div>
    </>
  );
}
