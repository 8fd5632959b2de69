/**
 * The schema library, set up once. Every schema of the contract imports it from here, so that the setting below
 * holds before the first schema is made: without it zod probes `new Function`, which a strict
 * Content-Security-Policy reports as a violation.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
