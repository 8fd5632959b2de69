/** Whether the backend reports each change at once (`live-updates.ts`). Then nothing is polled. */
export const live = { isConnected: false };
