/**
 * The schema library with its configuration. Every schema imports it from here, so that the setting below is in force
 * before the first schema is created. Without it zod probes `new Function`, which a strict Content-Security-Policy
 * reports as a violation.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
