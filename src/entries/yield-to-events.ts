/** Lets the browser or Node handle what is waiting before going on. */
export const yieldToEvents = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
