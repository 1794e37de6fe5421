/** Lets the browser do what waits: no task is to be long. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
