import { writeFileSync } from 'node:fs';
import { documentText } from './contract/document.ts';

/** `npm run contract`: writes openapi.json, generated from the contract. */
writeFileSync('openapi.json', documentText());
console.log('openapi.json was written.');
