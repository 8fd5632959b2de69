/** The path of the event stream. It is no operation of the page's client: a backend may have none. */
export const eventsPath = '/events';

/** The longest silence of an open stream in ms. A backend sends a comment (a line `:`) before it has passed. */
export const maximumSilenceMs = 25_000;
