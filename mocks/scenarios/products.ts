import { type Deployment, withDeployment } from '#mocks/agent/deployment.ts';
import { evaluationDuration } from '#mocks/agent/schedule.ts';
import type { Agent, ProductKind } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';

/** Time and options of a product's installation. */
export interface InstallationOptions {
  readonly installedAt: EpochMs;
  /** The host name. Default: that of the product. */
  readonly hostName?: string;
  /** The role of a cluster. Default: standalone. */
  readonly deployment?: Deployment;
  /** Whether the product keeps no history of its use, like an older release. */
  readonly hasNoUsageHistory?: true;
}

/** Creates a newly installed product. */
export function createProduct(
  product: ProductKind,
  { installedAt, hostName, deployment, hasNoUsageHistory }: InstallationOptions,
): Agent {
  const agent = product === 'cyber-vision' ? createCenter(installedAt) : createCluster(installedAt);
  const deployed = deployment === undefined ? agent : withDeployment(agent, deployment);
  const identity = hostName === undefined ? agent.identity : { ...agent.identity, hostName };
  return { ...deployed, identity, awaitsFirstCount: true, ...(hasNoUsageHistory && { hasNoUsageHistory }) };
}

/** A newly installed Secure Workload cluster. Its identity and build are invented: S0 prints none. */
function createCluster(at: EpochMs): Agent {
  return {
    ...createCenter(at),
    product: 'secure-workload',
    identity: {
      hostName: 'cluster',
      productIdentifier: 'CSW-CL39U-M6',
      serialNumber: 'FCH2148V0PA',
      uuid: '5d0f4a3e-8c1b-4f6e-9a27-3b7e1c94d508',
    },
    version: '3.8.1.1',
    build: '202308071145',
  };
}

/** A newly installed Cyber Vision Center. Its evaluation is paused until the first measurement (domain.md §1.5). */
export function createCenter(at: EpochMs): Agent {
  return {
    product: 'cyber-vision',
    deployment: 'standalone',
    identity: {
      hostName: 'center',
      productIdentifier: 'CV-CNTR-ESXI',
      serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
    },
    version: '4.2.0',
    build: '202304120930',
    startedAt: at,
    tier: 'advantage',
    mode: { mode: 'pre-paid' },
    transport: { kind: 'direct' },
    measured: {
      components: 0,
      sensors: { ic3000: 0, catalyst9300: 0, catalyst9400: 0, ir8340: 0, centerDpiInterfaces: 0 },
      subscriberRules: false,
      workloads: 0,
      endpoints: 0,
    },
    registration: { status: 'unregistered', since: at },
    evaluation: { clock: 'paused', remaining: evaluationDuration },
    portal: 'never-asked',
    statusSince: at,
    activityCount: 0,
    revisions: { transport: 1, subscription: 1, mode: 1 },
  };
}
