import { writeFileSync } from 'node:fs';
import { documentText } from './contract/document.ts';

/** `npm run contract`: writes openapi.json from the contract. */
writeFileSync('openapi.json', documentText());
console.log('openapi.json is written.');
