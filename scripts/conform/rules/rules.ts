import type { Rule } from '#scripts/conform/rule.ts';
import { addressRules } from './address-rules.ts';
import { bodyRules } from './body-rules.ts';
import { exchangeRules } from './exchange-rules.ts';
import { faultRules } from './fault-rules.ts';
import { formRules } from './form-rules.ts';
import { historyRules } from './history-rules.ts';
import { keyRules } from './key-rules.ts';
import { readRules } from './read-rules.ts';
import { tagRules } from './tag-rules.ts';
import { taskRules } from './task-rules.ts';

/** All rules, in the order in which they are checked. */
export const rules: readonly Rule[] = [
  ...exchangeRules,
  ...readRules,
  ...historyRules,
  ...addressRules,
  ...bodyRules,
  ...formRules,
  ...keyRules,
  ...tagRules,
  ...taskRules,
  ...faultRules,
];
